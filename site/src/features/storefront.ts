/** The one small script of every page; nothing on a page waits for it. */
import "../layouts/theme.ts";
import "../layouts/language-link.ts";
import "./cart/cart-count.ts";
import "./cart/add-to-cart.ts";
import "./product/soft-picture.ts";
import "./wishlist/like-button.ts";
import "./offline/note.ts";
import "./offline/register.ts";
import "./seen/remember.ts";
