/** The one small script of every page; nothing on a page waits for it. */
import "../layouts/theme.ts";
import "../layouts/language-link.ts";
import "../features/cart/cart-count.ts";
import "../features/cart/add-to-cart.ts";
import "../features/product/choose-variant.ts";
import "../features/product/soft-picture.ts";
import "../features/wishlist/like-button.ts";
import "../features/offline/note.ts";
import "../features/offline/register.ts";
import "../features/seen/remember.ts";
