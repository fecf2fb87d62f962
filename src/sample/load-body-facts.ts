import { ensureBody, putName, updateBody, updateRules } from "../modules/organisation/index.ts";
import type { Tx } from "../platform/database/doors.ts";
import { BODY_FACTS } from "./body-facts.ts";

/** Stores what is told of each body, and gives the bodies' ids by name. */
export async function loadBodyFacts(
  tx: Tx,
  authority: { id: string; name: string },
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { name, kind } of BODY_FACTS) {
    const { id } = await ensureBody(tx, authority.id, { name, kind });
    ids.set(name, id);
  }
  for (const { under, former = [], rules, ...told } of BODY_FACTS) {
    const id = ids.get(told.name)!;
    await updateBody(tx, id, {
      organisation: authority.name,
      parentId: under === undefined ? null : ids.get(under)!,
      purpose: null,
      tasks: null,
      levels: null,
      validFrom: null,
      validTo: null,
      externalId: null,
      ...told,
    });
    for (const name of former) await putName(tx, id, { ...name, kind: "former" });
    if (rules) await updateRules(tx, id, rules);
  }
  return ids;
}
