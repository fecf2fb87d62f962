import { Temporal } from "temporal-polyfill";
import type { Tx } from "../../platform/database/doors.ts";
import { keyOf } from "./name-key.ts";
import { nameTaken } from "./name-taken.ts";
import { bodyNamed, putName } from "./store/body-names.ts";

/**
 * Writes down that the body is called `name` from `today` on, and by its old name until the day
 * before. The caller stores the name with the body. @throws ConflictError
 */
export async function renameIn(
  tx: Tx,
  body: { id: string; name: string },
  name: string,
  today: string,
): Promise<void> {
  if (name === body.name) return;
  const owner = await bodyNamed(tx, name);
  if (owner !== null && owner.id !== body.id) throw nameTaken(owner.name);
  if (keyOf(name) !== keyOf(body.name)) {
    const yesterday = Temporal.PlainDate.from(today).subtract({ days: 1 }).toString();
    await putName(tx, body.id, { name: body.name, kind: "former", validTo: yesterday });
  }
  await putName(tx, body.id, { name, kind: "name", validTo: null });
}
