import "./storefront.ts";
import "../features/print-tag/tags.ts";
