import { createHash, randomBytes } from "node:crypto";
import type { Tx } from "../../../platform/database/doors.ts";
import { ForbiddenError } from "../../../platform/errors.ts";
import type { Viewer } from "../../organisation/index.ts";
import { deleteFeed, storeFeed } from "../store/feed.ts";

/**
 * Gives the viewer a new secret for the address of his own calendar; the old one opens nothing more.
 * @returns the secret, which nobody can be shown again
 * @throws ForbiddenError for who only gives support
 */
export async function renewFeed(tx: Tx, viewer: Viewer, now: Date): Promise<string> {
  mustBeOwn(viewer);
  const token = randomBytes(32).toString("base64url");
  await storeFeed(tx, viewer.personId, hashOf(token), now);
  return token;
}

/** Closes the address of the viewer's own calendar. @throws ForbiddenError for who only gives support */
export async function endFeed(tx: Tx, viewer: Viewer): Promise<void> {
  mustBeOwn(viewer);
  await deleteFeed(tx, viewer.personId);
}

/** What is kept of a secret. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

function mustBeOwn({ supportedBy }: Viewer): void {
  if (supportedBy !== null)
    throw new ForbiddenError("En andens kalender vises ikke, mens du hjælper.", {
      hint: "Afslut først hjælpen.",
    });
}
