import type { Actor } from "../cases/index.ts";
import type { Desk } from "./edit-agenda.ts";

/** Who moves a case on its route by what is done to an agenda. */
export function actorAt({ viewer, jobs, clock }: Desk): Actor {
  return { authorityId: viewer.authorityId, personId: viewer.personId, jobs, now: clock() };
}
