/** The pages of one meeting, by the last word of their address; "" is the overview. */
export type MeetingPage =
  | ""
  | "dagsorden"
  | "tidsplan"
  | "papirer"
  | "udsendelse"
  | "moede"
  | "foelg"
  | "referat"
  | "historik";

export const MEETINGS_CRUMB = { text: "Møder", href: "/intern/moeder" };

export function meetingPath(meetingId: string, page: MeetingPage = ""): string {
  return `/intern/moeder/${meetingId}${page === "" ? "" : `/${page}`}`;
}

/** The page of one item's papers. @public */
export function itemPath(meetingId: string, itemId: string): string {
  return `${meetingPath(meetingId)}/punkt/${itemId}`;
}
