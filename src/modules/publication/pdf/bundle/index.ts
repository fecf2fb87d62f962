export type { BundleFacts } from "./bundle-task.ts";
export { isBundled } from "./bundled-kinds.ts";
export { renderBundle } from "./render-bundle.ts";
