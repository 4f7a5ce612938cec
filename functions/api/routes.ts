import { applicationRoutes } from "./routes/application.ts";
import { checkoutRoutes } from "./routes/checkout.ts";
import { importRoutes } from "./routes/import.ts";
import { officerRoutes } from "./routes/officer.ts";
import { orderRoutes } from "./routes/order.ts";
import { productRoutes } from "./routes/product.ts";
import { reportRoutes } from "./routes/report.ts";
import { reviewRoutes } from "./routes/review.ts";
import { shopRoutes } from "./routes/shop.ts";
import { stockRoutes } from "./routes/stock.ts";

/** Every route there is; the app, its tests and the OpenAPI description all read this list. */
export const routes = {
  ...checkoutRoutes,
  ...reviewRoutes,
  ...orderRoutes,
  ...shopRoutes,
  ...productRoutes,
  ...stockRoutes,
  ...reportRoutes,
  ...importRoutes,
  ...applicationRoutes,
  ...officerRoutes,
};
