import type { SignedIn } from "../organisation/index.ts";

/** Who works with papers, and with what. */
export type ReviewDesk = Pick<SignedIn, "viewer" | "transact" | "files" | "jobs" | "clock">;
