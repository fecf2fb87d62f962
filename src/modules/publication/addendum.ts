import type { PublishedSection } from "./published-meeting.ts";

const ADDENDUM = "Tilføjelse til referatet";

/** Of what was added to minutes that stand fast; `day` as it is printed. */
export function addendumHeading(day: string): string {
  return `${ADDENDUM} ${day}`;
}

/** Whether a section was added after the decision, under which it stands. */
export function isAddendum({ heading }: PublishedSection): boolean {
  return heading.startsWith(`${ADDENDUM} `);
}
