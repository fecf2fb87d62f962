import type { Tx } from "../../platform/database/doors.ts";
import { ConflictError } from "../../platform/errors.ts";
import { activeAdministrators, lockRoles } from "./store/roles.ts";

/**
 * Makes a change that may let administrators out or take the role from them, whoever asks for it: a
 * page, the directory. One such change at a time: two at once would each leave the other's. Call it
 * before any row is locked, so that all wait in the same order.
 * @throws ConflictError when nobody would be left to administer; the transaction must end with it
 */
export async function keepAdministrator<T>(tx: Tx, change: () => Promise<T>): Promise<T> {
  await lockRoles(tx);
  const before = await activeAdministrators(tx);
  const result = await change();
  if (before.length === 0 || (await activeAdministrators(tx)).length > 0) return result;
  const who = new Intl.ListFormat("da").format(before);
  throw new ConflictError(
    before.length === 1
      ? `${who} er den eneste administrator.`
      : `${who} er de eneste administratorer.`,
    { hint: "Gør en anden til administrator først." },
  );
}
