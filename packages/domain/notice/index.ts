export * from "./inbox.ts";
export * from "./notice.ts";
export * from "./order-notices.ts";
export * from "./review-notices.ts";
export * from "./shop-notices.ts";
export * from "./templates.ts";
