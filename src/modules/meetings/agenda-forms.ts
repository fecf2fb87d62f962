import { InputError } from "../../platform/errors.ts";
import { isId } from "../../platform/database/here.ts";
import { check, textIn } from "../../platform/http/form.ts";
import type { Tx } from "../../platform/database/doors.ts";
import { moveItem, orderAgenda, type Moved } from "./actions/move-item.ts";
import { openAgenda } from "./actions/open-agenda.ts";
import { moveForm } from "./agenda-schema.ts";
import type { Desk } from "./edit-agenda.ts";
import type { Beside } from "./move-item.ts";

const WAYS = ["up", "down"] as const;
const SIDES = ["before", "after", "into"] as const;

/** Does what a form of the agenda's page asks for. Null when there is nothing to tell. @throws the five */
export async function actOnAgenda(
  tx: Tx,
  desk: Desk,
  meetingId: string,
  form: FormData,
): Promise<Moved | null> {
  switch (textIn(form, "handling")) {
    case "aabn":
      await openAgenda(tx, desk.viewer, meetingId, desk.clock());
      return null;
    case "orden":
      return orderAgenda(tx, desk, meetingId, seenIn(form));
    case "flyt":
      return moveItem(tx, desk, meetingId, seenIn(form), moveIn(form));
    default:
      throw new InputError("Formularen kan ikke bruges her.", { hint: "Hent siden igen." });
  }
}

function seenIn(form: FormData) {
  const { revision, seen } = check(moveForm, form);
  return { revision, order: seen.split(",").filter(isId) };
}

/** "up:ID", "down:ID", or a place by another item: "before.OTHER:ID", "after.OTHER:ID", "into.CHAPTER:ID". */
function moveIn(form: FormData): { id: string; to: "up" | "down" | Beside } {
  const [where = "", id = ""] = textIn(form, "flyt").split(":");
  const way = WAYS.find((one) => one === where);
  const [side, other = ""] = where.split(".");
  const known = SIDES.find((one) => one === side);
  if (isId(id) && way !== undefined) return { id, to: way };
  if (isId(id) && isId(other) && known !== undefined) return { id, to: { side: known, of: other } };
  throw new InputError("Flytningen kan ikke læses.", { hint: "Hent siden igen." });
}
