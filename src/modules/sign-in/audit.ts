import { recordEvent } from "../../platform/audit/event.ts";
import { type Db, inAuthority } from "../../platform/database/doors.ts";
import type { Entry } from "./entrance.ts";

interface SignInEvent {
  authorityId: string;
  action:
    | "signed-in"
    | "sign-in-failed"
    | "signed-out"
    | "password-changed"
    | "invited"
    | "invitation-sent"
    | "invitation-used"
    | "password-link-sent"
    | "access-reset"
    | "sessions-ended"
    | "second-factor-on"
    | "second-factor-off"
    | "second-factor-reset"
    | "backup-codes-renewed"
    | "passkey-added"
    | "passkey-removed"
    | "support-began"
    | "support-ended"
    | "set-up";
  /** Whose account it is; null when nobody's, as with an unknown address. */
  personId: string | null;
  /** Who did it; the person unless told. */
  actor?: string | undefined;
  address?: string | undefined;
  details?: Record<string, unknown> | undefined;
}

/** Writes what happened to an account into the audit trail, on its person or else on the authority. */
export async function recordAccountEvent(app: Db, event: SignInEvent): Promise<void> {
  const { authorityId, personId, action, details } = event;
  const actor = event.actor ?? (personId === null ? "visitor" : `person:${personId}`);
  const subject =
    personId === null ? { kind: "authority", id: authorityId } : { kind: "person", id: personId };
  await inAuthority(app, { authorityId, actor, address: event.address }, (tx) =>
    recordEvent(tx, { action, subject, ...(details && { details }) }),
  );
}

/** Writes that a session began. */
export async function recordSignIn(app: Db, entry: Entry): Promise<void> {
  const { authorityId, personId, address, method } = entry;
  await recordAccountEvent(app, {
    authorityId,
    personId,
    action: "signed-in",
    address,
    details: { method },
  });
}
