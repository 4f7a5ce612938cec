import { pushSender } from "../messengers/push-sender.ts";

// Bundled by itself, see build.ts: a quarter of all the code, which few requests need and everybody's first would wait for.
export { uploadsOf } from "../uploads.ts";
export const sender = pushSender();
