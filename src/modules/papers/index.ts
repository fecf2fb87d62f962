export { bundleHandlers } from "./bundle-job.ts";
export { PAPER_MERGING } from "./merging.ts";
export { publishClosed } from "./publish-closed.ts";
export { publishDue } from "./publish-due.ts";
export { PAPER_QUEUES, PUBLIC_ROUND } from "./queue.ts";
