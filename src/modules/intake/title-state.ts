import { closes } from "./case-lines.ts";

const mayBeMarked = /^\((?:L|Å)\) |luk|åb(?:en|ne)|fortrolig|offentlig|closed/i;

const closedMarks: readonly RegExp[] = [
  /(?:\s+[-–—])?\s*[([](?<state>lukket|åben|åbent)(?:\s+(?:punkt|sag|dagsorden|dagsordenspunkt|møde|del))?[)\]]\s*$/i,
  /^[([](?<state>lukket|åben|åbent)(?:\s+(?:punkt|sag|dagsorden|dagsordenspunkt|møde|del))?[)\]]\s*(?:[-–—:]\s*)?/i,
  /^(?<state>lukket)(?:\s+(?:punkt|sag|dagsorden|dagsordenspunkt|møde|del))?\s*[-–—:]\s+/i,
  /^(?<state>closed)\s*:\s+/i,
  /^(?<state>åben|åbent)(?:\s+(?:punkt|sag|dagsorden|dagsordenspunkt|møde|del))?\s*[-–—:]\s+/i,
  /(?:\s+[-–—]|,)\s+(?<state>lukket)(?:\s+(?:punkt|sag|dagsorden|dagsordenspunkt|møde|del|behandling))?$/i,
  /^(?<state>lukket|åben|åbent)(?:\s{2,}|\t)\s*/i,
  /(?:\s+[-–—])?\s*[([](?:(?:behandles )?(?:for|bag) )(?<state>lukkede|åbne) døre[)\]]$/i,
  /(?:\s{2,}|\t)(?<state>lukket|åben|åbent)(?:\s+(?:punkt|sag|dagsordenspunkt))?$/i,
  /^(?<state>lukket)(?:\s+(?:punkt|sag|dagsordenspunkt))?\.?$/i,
  /\s(?<state>LUKKET)$/,
  /(?:\s+[-–—])?\s*[([](?<state>lukke[ts])(?:\s+(?:punkt|sag|dagsordenspunkt|møde|behandling))?(?:,?\s+(?:jf\.?|efter|i henhold til)\s[^()]*)?[)\]]$/i,
  /^(?<state>lukket)\s+(?:behandling|dagsordenspunkt)\s*[-–—:]\s+/i,
  /\s+[/*|]\s+(?<state>lukket)(?:\s+(?:punkt|sag))?$/i,
  /\s+[-–—]\s+(?:for|bag)\s+(?<state>lukkede) døre$/i,
  /(?:\s+[-–—])?\s*[([](?<state>fortroligt?|ikke[- ]offentligt?)(?:\s+(?:punkt|sag))?[)\]]$/i,
  /^(?<state>fortroligt?|ikke[- ]offentligt?)(?:\s+(?:punkt|sag))?\s*[-–—:]\s+/i,
  /(?:\s+[-–—]|,)\s+(?<state>fortroligt?|ikke[- ]offentligt?)(?:\s+(?:punkt|sag))?$/i,
  // "(Offentlig) Stier", but not "Toilet (offentligt)"
  /^[([](?<state>Offentligt?|Fortroligt?|Ikke[- ]offentligt?)(?:\s+(?:punkt|sag))?[)\]]\s*(?:[-–—:]\s*)?/,
  /\s+[([](?<state>Offentligt?)(?:\s+(?:punkt|sag))?[)\]]$/,
  // "(L) Køb af grund" beside "(Å) Stier"
  /^\((?<state>L|Å)\)\s+(?=\p{Lu})/u,
  // Capitals alone are a mark too: "LUKKET SAG Køb af grund".
  /^(?<state>LUKKET)\s+(?:PUNKT|SAG)\s+/,
  /^(?<state>[Ll]ukket|LUKKET)\s+(?=\p{Lu}\p{Ll})/u,
];

/** Takes "(Lukket)" and the like off a title; a title that is nothing else stays. */
export function readTitle(printed: string): { title: string; closed: boolean; mark: string } {
  if (!mayBeMarked.test(printed)) return { title: printed, closed: false, mark: "" };
  for (const pattern of closedMarks) {
    const match = pattern.exec(printed);
    if (match === null) continue;
    const rest = printed.replace(pattern, "");
    const state = match.groups?.["state"];
    const closed = state === "L" || closes(state);
    // "Åben dagsorden - godkendelse" is all of it the title.
    const isWhole = rest === "" || (/dagsorden/i.test(match[0]) && /^\p{Ll}/u.test(rest));
    return isWhole ? { title: printed, closed, mark: "" } : { title: rest, closed, mark: match[0] };
  }
  return { title: printed, closed: false, mark: "" };
}
