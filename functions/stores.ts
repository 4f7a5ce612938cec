import {
  applicationStore,
  auditStore,
  dueStore,
  importStore,
  inboxStore,
  listingStore,
  noticeStore,
  orderStore,
  peopleStore,
  productStore,
  reportStore,
  reviewStore,
  shopStore,
  standingStore,
  stockStore,
  tallyStore,
  tenantStore,
  tenantTables,
  uploadStore,
  usageStore,
} from "@etalase/dynamo";
import { required } from "./env.ts";

/** The table, reached with the credentials of whichever tenant is named. */
export const tableOf = tenantTables({ name: required("TABLE"), role: required("TENANT_DATA_ROLE") });

export const applications = applicationStore(tableOf);
export const audits = auditStore(tableOf);
export const due = dueStore(tableOf);
export const imports = importStore(tableOf);
export const inboxes = inboxStore(tableOf);
export const listings = listingStore(tableOf);
export const notices = noticeStore(tableOf);
export const orders = orderStore(tableOf);
export const people = peopleStore(tableOf);
export const products = productStore(tableOf);
export const reports = reportStore(tableOf);
export const reviews = reviewStore(tableOf);
export const shops = shopStore(tableOf);
export const standings = standingStore(tableOf);
export const stock = stockStore(tableOf);
export const tallies = tallyStore(tableOf);
export const tenants = tenantStore(tableOf);
export const uploads = uploadStore(tableOf);
export const usages = usageStore(tableOf);
