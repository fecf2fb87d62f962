import type { Tx } from "../../platform/database/doors.ts";
import { authoritySettings } from "../organisation/index.ts";
import type { Session } from "./store/sessions.ts";

/** Where a second factor is set up: all that opens under /intern while it is owed. */
export const SECOND_FACTOR_PATH = "/intern/min-konto/totrinslogin";

/**
 * True when the person came in by a password alone. A passkey counts as two: it is a thing and asks for
 * finger, face or PIN. What the organisation's own sign-in asked for is the organisation's to decide
 * (docs/decisions/0016), and the sample's people have no password.
 */
export function hasOneFactor({ method, hasSecondFactor }: Session): boolean {
  if (method === "password-and-code") return !hasSecondFactor;
  return method === null || method === "password" || method === "link";
}

/** True when the authority wants more than a password and the person came in by no more. */
export async function owesSecondFactor(tx: Tx, session: Session): Promise<boolean> {
  return hasOneFactor(session) && (await authoritySettings(tx)).needsSecondFactor;
}
