import { MEETING_STATES, type MeetingState } from "./meeting-state.ts";
import { type Viewer } from "../organisation/index.ts";

/** What the list of meetings was asked for by its address. */
export interface AskedMeetings {
  /** "mine", "alle", or a body's address. */
  body: string;
  state: MeetingState | null;
  year: number | null;
  when: "coming" | "past";
  /** From 1. */
  page: number;
}

/**
 * Reads the address of the list. Without a choice it shows the viewer's own bodies, and everybody's to
 * who sits in none or is secretary of all; what isn't known is left out.
 */
export function askedMeetings(
  query: URLSearchParams,
  bodies: readonly { slug: string }[],
  viewer: Viewer,
): AskedMeetings {
  const body = query.get("udvalg") ?? "";
  const isKnown = body === "mine" || body === "alle" || bodies.some(({ slug }) => slug === body);
  const year = Number(query.get("aar"));
  const page = Number(query.get("side"));
  return {
    body: isKnown
      ? body
      : viewer.memberships.length > 0 && !viewer.roles.includes("secretary")
        ? "mine"
        : "alle",
    state: MEETING_STATES.find((state) => state === query.get("tilstand")) ?? null,
    year: Number.isInteger(year) && year > 1900 && year < 2200 ? year : null,
    when: query.get("tid") === "tidligere" ? "past" : "coming",
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  };
}

/** The ids of the bodies asked for; null: all. */
export function bodiesAsked(
  body: string,
  bodies: readonly { id: string; slug: string }[],
  viewer: Viewer,
): string[] | null {
  if (body === "alle") return null;
  if (body === "mine") return viewer.memberships.map(({ bodyId }) => bodyId);
  return bodies.filter(({ slug }) => slug === body).map(({ id }) => id);
}

/** The address of the list as it was asked for, with `changed` put in. */
export function listAddress(asked: AskedMeetings, changed: Partial<AskedMeetings> = {}): string {
  const { body, state, year, when, page } = { ...asked, ...changed };
  const query = new URLSearchParams({ udvalg: body });
  if (state !== null) query.set("tilstand", state);
  if (year !== null) query.set("aar", String(year));
  if (when === "past") query.set("tid", "tidligere");
  if (page > 1) query.set("side", String(page));
  return `/intern/moeder?${query.toString()}`;
}
