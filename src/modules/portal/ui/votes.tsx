import type { PublishedDecision } from "../../publication/index.ts";
import { useSite } from "./site.ts";

/** Who voted for, against and not at all, with their number where they are named; a side without names is left out. */
export function Votes({ votes }: { votes: NonNullable<PublishedDecision["votes"]> }) {
  const { m } = useSite();
  const sides: [string, string[]][] = [
    [m.item.for, votes.for],
    [m.item.against, votes.against],
    [m.item.abstain, votes.abstain],
  ];
  return (
    <>
      <p className="label">{m.item.votes}</p>
      <ul>
        {sides
          .filter(([, names]) => names.length > 0)
          .map(([side, names]) => (
            <li key={side}>
              {side}
              {names.every(isName) && ` (${names.length})`}: {names.join(", ")}
            </li>
          ))}
      </ul>
    </>
  );
}

/** Not a number of people, a party with its votes, or a remark. */
function isName(voter: string): boolean {
  return !/^\d|\(\d+\)$|^heraf /.test(voter);
}
