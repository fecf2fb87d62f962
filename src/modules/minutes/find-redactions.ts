import { cprNumbersIn } from "../../platform/cpr.ts";
import { toPlain } from "../../platform/rich-text/index.ts";
import type { Decision } from "../decisions/index.ts";
import type { StoredItem } from "../meetings/index.ts";
import type { RedactionKind } from "./words.ts";

export interface FoundPhrase {
  phrase: string;
  kind: RedactionKind;
}

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
  const numbers = cprNumbersIn(text).map((phrase) => ({ phrase, kind: "cpr" as const }));
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
