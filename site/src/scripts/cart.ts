import "./storefront.ts";
import "../features/cart/cart-page.ts";
