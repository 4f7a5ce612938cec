declare namespace App {
  interface Locals {
    /** Where the pages of the tenant being rendered find their data. */
    store: import("@etalase/domain/page").PageStore;
    /** The language of the page being rendered. */
    language: import("@etalase/domain/language").Language;
    /** The address of a page in this language: every link between pages goes through it. */
    path: (address: import("@etalase/domain/page").PageAddress) => string;
  }
}
