import { meetingPath } from "../meetings/index.ts";

/** Where a reader finds his papers of a meeting. */
export function papersPath(meetingId: string): string {
  return `${meetingPath(meetingId)}/papirer`;
}

/** A PDF of a dispatch, as it was sent, or of the agenda as it stands. */
export function paperFilePath(
  meetingId: string,
  of: { dispatchId: string | null; what: "agenda" | "bundle" },
): string {
  const { dispatchId, what } = of;
  if (dispatchId === null)
    return `${papersPath(meetingId)}/${what === "agenda" ? "dagsorden" : "samlet"}.pdf`;
  return `${papersPath(meetingId)}/${dispatchId}${what === "agenda" ? "" : "-samlet"}.pdf`;
}

const NAME = /^(?:(dagsorden|samlet)|([0-9a-f-]{36})(-samlet)?)\.pdf$/;

/** What the last part of such an address asks for; null for another. */
export function paperFileNamed(
  name: string,
): { dispatchId: string | null; what: "agenda" | "bundle" } | null {
  const [all, current, dispatchId, whole] = NAME.exec(name) ?? [];
  if (all === undefined) return null;
  const isBundle = current === "samlet" || whole !== undefined;
  return { dispatchId: dispatchId ?? null, what: isBundle ? "bundle" : "agenda" };
}
