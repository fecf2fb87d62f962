import { findDecisionHeading } from "../decision-heading.ts";
import type { ParsedDocument, ParsedItem } from "../parsed-document.ts";
import type { Places } from "../places/places.ts";
import type { Doubt } from "./doubt.ts";

/** Characters; longer ones have usually taken text along. */
const longestTitle = 300;
const longestName = 80;

const labels = /\b(?:J\.? ?nr|Sagsnr|Sagsnummer|Sagsid|Sagsbehandler)\b/i;
const otherItem = /^(?:Punkt|Pkt\.?|Sag nr\.)\s+\d{1,4}\s*[:.]\s+\p{Lu}/u;

/** A line that begins another item or a decision, where the layout wasn't understood. */
function beginsOther(line: string): boolean {
  if (line.length > 100) return false;
  return otherItem.test(line) || findDecisionHeading(line) !== null;
}

/** What a record itself shows to be doubtful: titles, names and decisions that don't look like any. */
export function textDoubts(document: ParsedDocument, places: Places): Doubt[] {
  const doubts: Doubt[] = [];
  const doubt = (pointer: string, confidence: number, reason: string, message: string) =>
    doubts.push({
      pointer,
      confidence,
      reason,
      message,
      line: lineOf(places, pointer),
      suggestion: null,
    });
  if (document.items.length > 0 && places["/kind"] === undefined)
    doubt("/kind", 0.8, "kind-guessed", "Der står ikke, om det er en dagsorden eller et referat.");
  for (const field of ["participants", "absent"] as const) {
    const odd = document[field].find((name) => name.length > longestName || /\d{2}/.test(name));
    if (odd !== undefined)
      doubt(`/${field}`, 0.6, "odd-name", `»${odd.slice(0, longestName)}« ligner ikke et navn.`);
  }
  const look = (items: readonly ParsedItem[], pointer: string) => {
    for (const [at, item] of items.entries()) {
      const own = `${pointer}/${at}`;
      const name = `Punkt ${item.number}`;
      if (!/\p{L}/u.test(item.title))
        doubt(`${own}/title`, 0.3, "no-title", `${name} har ingen overskrift.`);
      else if (item.title.length > longestTitle)
        doubt(`${own}/title`, 0.6, "long-title", `${name} har en meget lang overskrift.`);
      else if (labels.test(item.title))
        doubt(
          `${own}/title`,
          0.3,
          "label-in-title",
          `${name} har sagsnummer eller lignende i sin overskrift.`,
        );
      for (const [nth, { heading, text }] of item.sections.entries()) {
        const line = text.split("\n").find(beginsOther);
        if (line !== undefined)
          doubt(
            `${own}/sections/${nth}/text`,
            0.45,
            "heading-in-text",
            `»${line}« står midt i afsnittet »${heading}« og ligner begyndelsen på noget nyt.`,
          );
      }
      for (const [nth, { text }] of item.decisions.entries())
        if (text === "" && !item.closed && item.attendance.length === 0)
          doubt(
            `${own}/decisions/${nth}/text`,
            0.6,
            "empty-decision",
            `${name} har en beslutning uden tekst.`,
          );
      look(item.items, `${own}/items`);
    }
  };
  look(document.items, "/items");
  return [...doubts, ...wholeDoubts(document)];
}

/** When most of a paper lacks what papers of its kind have, it was hardly read as it is laid out. */
function wholeDoubts({ items, kind, warnings }: ParsedDocument): Doubt[] {
  const leaves = leavesOf(items);
  const count = (code: string) => warnings.filter((warning) => warning.code === code).length;
  const whole = (pointer: string, reason: string, message: string): Doubt[] => [
    { pointer, confidence: 0.4, reason, message, line: null, suggestion: null },
  ];
  const open = leaves.filter(({ closed }) => !closed);
  const undecided = open.filter(({ decisions }) => decisions.length === 0).length;
  const empty = open.filter(({ sections }) => sections.length === 0).length;
  return [
    ...(kind === "minutes" && open.length > 1 && undecided > open.length / 2
      ? whole("/items", "few-decisions", "De fleste punkter har ingen beslutning.")
      : []),
    ...(open.length > 1 && empty > open.length * 0.7
      ? whole("/items", "few-texts", "De fleste punkter har ingen tekst.")
      : []),
    ...(count("number-gap") > Math.max(2, leaves.length / 5)
      ? whole("/items", "many-gaps", "Mange punkter mangler i nummereringen.")
      : []),
  ];
}

function lineOf(places: Places, pointer: string): number | null {
  for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const place = places[at];
    if (place !== undefined) return place.from;
  }
  return null;
}

function leavesOf(items: readonly ParsedItem[]): ParsedItem[] {
  return items.flatMap((item) => (item.items.length > 0 ? leavesOf(item.items) : [item]));
}
