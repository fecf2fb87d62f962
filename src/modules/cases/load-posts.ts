import type { Tx } from "../../platform/database/doors.ts";
import {
  type ApprovalStep as StepRule,
  directorOf,
  leaderOf,
  personById,
  standInFor,
  unitById,
} from "../organisation/index.ts";
import type { ApprovalDocument } from "./approval.ts";
import type { Posts, Somebody } from "./chain.ts";
import type { BodyFacts } from "./store/body-facts.ts";

/** Who holds the posts that `rules` ask for, on that day (YYYY-MM-DD). */
export async function loadPosts(
  tx: Tx,
  rules: readonly StepRule[],
  { author, authorUnit }: Pick<ApprovalDocument, "author" | "authorUnit">,
  body: BodyFacts,
  today: string,
): Promise<Posts> {
  const asks = (kind: StepRule["kind"]) => rules.some((rule) => rule.kind === kind);
  const posts: Posts = {
    author,
    unitName: authorUnit?.name ?? null,
    leader: asks("leader") && authorUnit !== null ? await leaderOf(tx, authorUnit.id) : null,
    director: asks("director") && authorUnit !== null ? await directorOf(tx, authorUnit.id) : null,
    body,
    people: new Map(),
    units: new Map(),
  };
  for (const { personId, unitId } of rules) {
    if (personId !== null) posts.people.set(personId, await personOrSuccessor(tx, personId, today));
    if (unitId === null) continue;
    const unit = await unitById(tx, unitId);
    if (unit !== null)
      posts.units.set(unitId, { name: unit.name, leader: await leaderOf(tx, unitId) });
  }
  return posts;
}

/** The person while he is one of ours, be he away or not; else whoever has taken over. */
export async function personOrSuccessor(
  tx: Tx,
  personId: string,
  today: string,
): Promise<Somebody | null> {
  const person = await personById(tx, personId);
  if (person?.isActive) return { personId, name: person.name };
  return standInFor(tx, personId, today);
}
