import type { SignedIn } from "./signed-in.ts";

/** What an action of this module needs of the signed-in person's desk. */
export type Desk = Pick<SignedIn, "viewer" | "transact" | "clock">;
