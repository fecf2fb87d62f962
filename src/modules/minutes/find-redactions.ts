import { toPlain } from "../../platform/rich-text/index.ts";
import type { Decision } from "../decisions/index.ts";
import type { StoredItem } from "../meetings/index.ts";
import type { RedactionKind } from "./words.ts";

export interface FoundPhrase {
  phrase: string;
  kind: RedactionKind;
}

/** Day and month, any two digits of a year, and four more: with a hyphen, a space or nothing between. */
const CPR = /(?<!\d)(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[-– ]?\d{4}(?!\d)/g;

/**
 * What the public version of an open item should perhaps leave out: CPR numbers, and the parties of its
 * case where the text names them.
 */
export function findPhrases(
  item: Pick<StoredItem, "title" | "sections" | "attachments" | "attendance">,
  decisions: readonly Decision[],
  parties: readonly string[],
): FoundPhrase[] {
  const text = textsOf(item, decisions).join("\n");
  const numbers = [...new Set(text.match(CPR))].map((phrase) => ({ phrase, kind: "cpr" as const }));
  const folded = text.replaceAll(/\s+/g, " ").toLowerCase();
  const named = [...new Set(parties.map((name) => name.trim().replaceAll(/\s+/g, " ")))]
    .filter((name) => name.length > 2 && folded.includes(name.toLowerCase()))
    .map((phrase) => ({ phrase, kind: "party" as const }));
  return [...numbers, ...named];
}

function textsOf(
  item: Pick<StoredItem, "title" | "sections" | "attachments" | "attendance">,
  decisions: readonly Decision[],
): string[] {
  return [
    item.title,
    ...item.sections.map(({ heading, content }) => `${heading}\n${toPlain(content)}`),
    ...item.attachments.map(({ title }) => title),
    ...item.attendance,
    ...decisions.flatMap(({ content, dissents, votes }) => [
      toPlain(content),
      ...dissents,
      ...Object.values(votes ?? {}).flat(),
    ]),
  ];
}
