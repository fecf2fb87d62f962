import { longestRise } from "./longest-rise.ts";

/** How an agenda differs from what somebody saw, in sentences; titles are those that he may read. */
export function agendaChanges(
  seen: readonly string[],
  now: readonly { id: string; number: string; title: string }[],
): string[] {
  const before = new Map(seen.map((id, at) => [id, at]));
  const places = now.flatMap(({ id }) => before.get(id) ?? []);
  const still = new Set(longestRise(places));
  const gone = seen.length - places.length;
  const changes = now.flatMap(({ id, number, title }) => {
    const was = before.get(id);
    if (was === undefined) return [`Nyt punkt ${number}: ${title}`];
    return still.has(was) ? [] : [`Flyttet: ${number} ${title}`];
  });
  if (gone > 0) changes.push(gone === 1 ? "Et punkt er fjernet." : `${gone} punkter er fjernet.`);
  return changes.length > 0 ? changes : ["Teksten eller oplysningerne i et punkt er rettet."];
}
