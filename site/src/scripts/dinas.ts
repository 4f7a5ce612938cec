import "./storefront.ts";
import "../features/dinas/main.tsx";
