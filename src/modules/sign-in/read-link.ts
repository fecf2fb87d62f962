import type { Db } from "../../platform/database/doors.ts";
import { ConflictError, NotFoundError } from "../../platform/errors.ts";
import { findLink, type Link } from "./store/links.ts";
import type { LinkPurpose } from "./tables.ts";

const AGAIN: Record<LinkPurpose, string> = {
  "set-up": "start Tingsted igen for at få et nyt i terminalen.",
  invitation: "bed den, der inviterede dig, om en ny invitation.",
  "new-password": "bed om et nyt link under »Glemt adgangskode«.",
};

/**
 * The link with that token, if it can be used now; `lock` keeps others from it meanwhile.
 * @throws NotFoundError when it was never given out, ConflictError when it is used or has run out
 */
export async function readLink(
  door: Db,
  purpose: LinkPurpose,
  token: string,
  lock = false,
): Promise<Link> {
  const link = await findLink(door, purpose, token, lock);
  const again = AGAIN[purpose];
  if (link === null)
    throw new NotFoundError("Linket er ikke rigtigt.", {
      hint: `Se efter, at hele linket er kommet med. Er det det, så ${again}`,
    });
  if (link.isUsed) {
    throw purpose === "set-up"
      ? new ConflictError("Tingsted er allerede sat op med dette link.", {
          hint: "Log ind, eller bed den, der satte Tingsted op, om en invitation.",
        })
      : new ConflictError("Linket er brugt.", {
          hint: `Log ind med den adgangskode, du valgte. Kender du den ikke, så ${again}`,
        });
  }
  if (link.isExpired)
    throw new ConflictError("Linket gælder ikke længere.", { hint: sentence(again) });
  return link;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
