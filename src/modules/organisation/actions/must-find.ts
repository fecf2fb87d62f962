import type { Tx } from "../../../platform/database/doors.ts";
import { NotFoundError } from "../../../platform/errors.ts";
import { type DistributionList, listById } from "../store/distribution-lists.ts";
import { type Person, personById } from "../store/people.ts";
import { type Unit, unitById } from "../store/units.ts";

export async function mustFindUnit(tx: Tx, id: string): Promise<Unit> {
  const unit = await unitById(tx, id);
  if (unit === null) throw new NotFoundError("Enheden findes ikke.");
  return unit;
}

export async function mustFindPerson(tx: Tx, id: string): Promise<Person> {
  const person = await personById(tx, id);
  if (person === null) throw new NotFoundError("Personen findes ikke.");
  return person;
}

export async function mustFindList(tx: Tx, id: string): Promise<DistributionList> {
  const list = await listById(tx, id);
  if (list === null) throw new NotFoundError("Fordelingslisten findes ikke.");
  return list;
}
