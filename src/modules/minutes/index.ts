export { extractItems } from "./extract-items.ts";
export { liftToldHolds } from "./lift-told-holds.ts";
export { verifyMinutes } from "./verify-minutes.ts";
export { type ApprovedJob, MINUTES_APPROVED } from "./queue.ts";
