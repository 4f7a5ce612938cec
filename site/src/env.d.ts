declare namespace App {
  interface Locals {
    /** Where the pages of the tenant being rendered find their data. */
    store: import("@etalase/domain/page").PageStore;
  }
}
