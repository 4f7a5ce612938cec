export { addTenant, originOf, planTenant, type TenantChoices } from "./add-tenant.ts";
export { loadSample } from "./load-sample.ts";
export { pagesReady } from "./pages-ready.ts";
export { publishAssets } from "./publish-assets.ts";
export { renderSite } from "./render-site.ts";
export { run } from "./run.ts";
export { PICTURE_CACHE } from "./sample-pictures.ts";
export { sweepAssets } from "./sweep-assets.ts";
export { type Outputs, openTarget, readOutputs, type Target } from "./target.ts";
