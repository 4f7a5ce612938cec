import "./storefront.ts";
import "../features/search/search-page.ts";
import "../features/place/place-picker.ts";
import "../features/seen/seen-shelf.ts";
