import type { Access } from "./access.ts";
import { mayCloseCase, mayReopenCase } from "./policy.ts";

/** Who changed what of a case, and what it was before: for those who run it. */
export function mayReadHistory(access: Access): boolean {
  return mayCloseCase(access) || mayReopenCase(access);
}
