import "./storefront.ts";
import "../features/offline/offline-page.ts";
