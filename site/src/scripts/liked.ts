import "./storefront.ts";
import "../features/wishlist/liked-page.ts";
