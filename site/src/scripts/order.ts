import "./storefront.ts";
import "../features/order/order-page.ts";
