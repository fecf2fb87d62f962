import { findDecisionHeading } from "./decision-heading.ts";
import type { Line } from "./lines.ts";
import { organisation } from "./head-title.ts";
import { leave, type Reading } from "./reading.ts";
import { findHeading } from "./section-headings.ts";

const mostLines = 10;
const longest = 160;
/** What the foot of a web page begins with. */
const begins =
  /^(?:Kontakt(?: os| kommunen)?|Genveje|Følg os|Del (?:siden|på(?: \p{Lu}\p{L}+)?(?: Print)?)|Cookies|(?:Web)?[Tt]ilgængelighed(?:serklæring)?|Privatlivspolitik|Om hjemmesiden)(?:\s*[|·•]|\t|\s{2,}|$)/iu;
/** What stands in it. */
const holds =
  /\b(?:telefon|tlf\.?|cvr|ean|cookies|(?:web)?tilgængelighed(?:serklæring)?|privatlivspolitik|åbningstider)\b|\S@\S/i;

/** "5599 Ådal" */
const postal = /\b\d{4} \p{Lu}\p{Ll}/u;

/** What may be pressed at a page's end, one beside the other, and what else stands there. */
const button = new RegExp(
  `^(?:(?:${[
    "udskriv(?: siden| punktet| referatet| dagsordenen)?",
    "print(?: siden)?",
    "til toppen",
    "tilbage(?: til (?:oversigt(?:en)?|toppen|dagsordenen|referatet|mødet|alle møder))?",
    "del(?: siden| på)?",
    "(?:send til|tip) en ven",
    "(?:hent|download)(?: referat(?:et)?| dagsorden(?:en)?| siden)?(?: som)? pdf(?:-fil)?",
    "næste punkt",
    "forrige punkt",
    "facebook",
    "linkedin",
    "twitter",
    "instagram",
    "e-?mail",
    "kopi[eé]r link",
    "(?:siden (?:er|blev) )?(?:sidst|senest) (?:opdateret|ændret|redigeret)\\b.{0,40}",
    "fandt du (?:det,|hvad) du (?:ledte|søgte) efter\\?",
    "(?:var|hjalp) siden.{0,30}\\?",
  ].join("|")})[\\s|·•/,]*)+$`,
  "i",
);

/** Where the foot of the web page begins that the last item's lines end with; their number when there is none. */
export function leaveWebFoot(lines: readonly Line[], reading: Reading): number {
  const end = leavePressed(lines, reading);
  const printed = lines
    .slice(0, end)
    .filter(({ text }) => text !== "")
    .slice(-mostLines);
  const foot =
    printed
      .map((_, at) => printed.slice(at))
      .find(([first, ...others]) => first !== undefined && isFoot([first, ...others])) ?? [];
  const [first] = foot;
  if (first === undefined) return end;
  for (const line of foot) leave(reading, line, line.text, "running");
  return leavePressed(lines.slice(0, lines.indexOf(first)), reading);
}

function isFoot(lines: readonly [Line, ...Line[]]): boolean {
  const [{ text: first }] = lines;
  return (
    (organisation.test(first) || isFirst(first)) &&
    lines.every(({ text }) => text.length <= longest && !isHeading(text)) &&
    lines.some(({ text }) => holds.test(text))
  );
}

/** Leaves what may be pressed at the end of some lines; returns how many stay. */
function leavePressed(lines: readonly Line[], reading: Reading): number {
  const isPressed = (text: string) => text.length <= longest && button.test(text);
  const end = lines.findLastIndex(({ text }) => text !== "" && !isPressed(text)) + 1;
  for (const line of lines.slice(end)) leave(reading, line, line.text, "running");
  return end;
}

/** "Kontakt", or the organisation with its address: "Ådal Kommune - Torvet 1 - Telefon 00 00 00 00". */
function isFirst(text: string): boolean {
  const [owner = "", ...others] = text.split(/\s+[-–|•·]\s+|,\s/);
  const isAddress = others.length > 1 || (others.length > 0 && organisation.test(owner));
  return begins.test(text) || (isAddress && (holds.test(text) || postal.test(text)));
}

function isHeading(text: string): boolean {
  return findHeading(text) !== null || findDecisionHeading(text) !== null;
}
