import type { ParsedDecision } from "./parsed-document.ts";
import { splitNames } from "./names.ts";
import { splitSentences } from "../decisions/index.ts";

type Votes = NonNullable<ParsedDecision["votes"]>;

/** How minutes print a vote; each pattern's group holds the names. */
const patterns: readonly { side: keyof Votes; pattern: RegExp }[] = [
  {
    side: "for",
    pattern: /^for(?:\s+(?:forslaget|indstillingen))?\s*(?:stemte|:)[\s:]*(?<names>.+)$/i,
  },
  {
    side: "against",
    pattern: /^i?mod(?:\s+(?:forslaget|indstillingen))?\s*(?:stemte|:)[\s:]*(?<names>.+)$/i,
  },
  {
    side: "abstain",
    pattern:
      /^(?:undlod(?:\s+at\s+stemme)?|hverken for eller imod(?:\s+stemte)?)[\s:]+(?<names>.+)$/i,
  },
  { side: "for", pattern: /^(?<names>.+?)\s+stemte\s+for\b/i },
  { side: "against", pattern: /^(?<names>.+?)\s+stemte\s+i?mod\b/i },
  { side: "abstain", pattern: /^(?<names>.+?)\s+(?:undlod\s+at\s+stemme|stemte\s+hverken)/i },
];

/** Parties are single letters, so "… og C. Imod stemte …" is parted by its words. */
const side = /(?<=\.)\s+(?=(?:For|Imod|Mod|Undlod|Hverken)\s)/;

const toRecord =
  /\btil(?:føre?s?|føjet|ført)?\s*(?:til\s+)?protokol|\bmindretalsudtalelse|\bprotokollat\b/i;
const reserves = /\b(?:tager|tog|tage)\s+forbehold\b/i;

/** The votes printed in a decision, or null when none are. */
export function readVotes(text: string): Votes | null {
  if (!/stem|^for:|^i?mod:/im.test(text)) return null;
  const votes: Votes = { for: [], against: [], abstain: [] };
  for (const line of text.split("\n")) {
    for (const sentence of line.replace(/^-\s+/, "").split(side).flatMap(splitSentences)) {
      const found = patterns.find(({ pattern }) => pattern.test(sentence));
      const names = found?.pattern.exec(sentence)?.groups?.["names"];
      if (found && names) votes[found.side] = votes[found.side].concat(splitNames(names));
    }
  }
  const any = votes.for.length + votes.against.length + votes.abstain.length > 0;
  return any ? votes : null;
}

/** Statements that somebody asked to have recorded, with what follows a colon. */
export function readDissents(text: string): string[] {
  if (!toRecord.test(text) && !reserves.test(text)) return [];
  const lines = text.split(/\n+/);
  return lines.flatMap((line, index) => {
    if (!toRecord.test(line) && !reserves.test(line)) return [];
    const next = line.endsWith(":") ? lines[index + 1] : undefined;
    return [next === undefined ? line : `${line}\n\n${next}`];
  });
}
