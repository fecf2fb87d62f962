import { AUTHORITY, BODIES } from "./bodies.ts";
import { calendarAround } from "./calendar.ts";
import type { SampleMeeting } from "./meeting.ts";
import { autumn2024 } from "./meetings/autumn-2024.ts";
import { firstRound } from "./meetings/first-round.ts";
import { latest } from "./meetings/latest.ts";
import { secondRound } from "./meetings/second-round.ts";
import { year2025 } from "./meetings/year-2025.ts";

export type { SampleMeeting } from "./meeting.ts";

export interface SampleMunicipality {
  authority: { slug: string; name: string };
  bodies: { name: string; kind: "political" | "administrative"; aliases: string[] }[];
  /** In the order of their dates; the last one is the agenda of a coming meeting. */
  meetings: SampleMeeting[];
}

/**
 * An invented municipality on the Danish coast, with three bodies and some sixteen meetings.
 * The earlier meetings have fixed dates; the others lie around `today` (YYYY-MM-DD), so the
 * same day always gives the same result.
 */
export function sampleMunicipality(today: string): SampleMunicipality {
  const calendar = calendarAround(today);
  return {
    authority: AUTHORITY,
    bodies: Object.values(BODIES).map(({ name, kind, aliases }) => ({ name, kind, aliases })),
    meetings: [autumn2024, year2025, firstRound, secondRound, latest]
      .flatMap((meetings) => meetings(calendar))
      .toSorted((a, b) => a.document.date.localeCompare(b.document.date)),
  };
}
