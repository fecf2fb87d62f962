export { liftToldHolds } from "./lift-told-holds.ts";
export { verifyMinutes } from "./verify-minutes.ts";
