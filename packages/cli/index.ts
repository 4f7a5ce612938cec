export { addTenant, type TenantChoices } from "./add-tenant.ts";
export { loadSample } from "./load-sample.ts";
export { publishAssets } from "./publish-assets.ts";
export { renderSite } from "./render-site.ts";
export { PICTURE_CACHE } from "./sample-pictures.ts";
export { sweepAssets } from "./sweep-assets.ts";
export { type Outputs, openTarget, readOutputs, type Target } from "./target.ts";
