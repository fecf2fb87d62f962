import type { ParsedDecision } from "./parsed-document.ts";
import { splitNames } from "./names.ts";
import { splitSentences } from "../decisions/index.ts";

type Votes = NonNullable<ParsedDecision["votes"]>;

const on = "(?:\\s+(?!stem)\\p{L}[\\p{L}-]*){0,4}?";

/** How minutes print a vote; each pattern's group holds the names. */
const patterns: readonly { side: keyof Votes; pattern: RegExp; isWhole?: true }[] = [
  {
    side: "for",
    pattern: new RegExp(`^for${on}\\s*(?:(?:stemte|stemmer)\\b|:)[\\s:]*(?<names>.+)$`, "iu"),
  },
  {
    side: "against",
    pattern: new RegExp(`^i?mod${on}\\s*(?:(?:stemte|stemmer|var)\\b|:)[\\s:]*(?<names>.+)$`, "iu"),
  },
  {
    side: "abstain",
    pattern:
      /^(?:undlod(?:\s+at\s+stemme)?|undlader|hverken for eller i?mod(?:\s+(?:stemte|stemmer))?|blankt(?:\s+stemte)?)[\s:]+(?<names>.+)$/i,
  },
  {
    side: "for",
    pattern: /(?:fik|opnåede|samlede)\s+\d+\s+stemmer\s*(?:\((?<names>.+)\)|:\s*(?<list>.+))/i,
  },
  {
    side: "abstain",
    pattern: /^\d+\s+undlod(?:\s+at\s+stemme)?\s*(?:\((?<names>.+)\)|:\s*(?<list>.+))/i,
  },
  { side: "for", pattern: /^\d+\s+stemte\s+for\s*(?:\((?<names>.+)\)|:\s*(?<list>.+))/i },
  { side: "against", pattern: /^\d+\s+stemte\s+i?mod\s*(?:\((?<names>.+)\)|:\s*(?<list>.+))/i },
  {
    side: "for",
    isWhole: true,
    pattern: /\s(?:med|af|ved)\s+(?<names>\p{Lu}[^.]*?),?\s+(?:som|der)\s+stemte\s+for\b/u,
  },
  { side: "for", pattern: /^(?<names>.*[^\d\s])(?<!hverken)\s+(?:stemte|stemmer)\s+for\b/i },
  { side: "against", pattern: /^(?<names>.*[^\d\s])\s+(?:stemte|stemmer)\s+i?mod\b/i },
  {
    side: "abstain",
    pattern:
      /^(?<names>.+?)\s+(?:undlod\s+at\s+stemme|undlader\s+at\s+stemme|(?:stemte|stemmer)\s+(?:hverken|blankt)|hverken\s+(?:stemte|stemmer))/i,
  },
  {
    side: "for",
    pattern:
      /^et flertal(?: i udvalget)?\s*(?:\((?<names>[^()]+(?:\([^()]*\)[^()]*)*)\)|bestående af (?<list>.+?))\s+(?:anbefale[rd]|godkend|tiltræde|tiltrådte|indstille|vedt|ønske|støtte|stemm|stemte|kan tiltræde)/i,
  },
  {
    side: "against",
    pattern:
      /^et mindretal(?: i udvalget)?\s*(?:\((?<names>[^()]+(?:\([^()]*\)[^()]*)*)\)|bestående af (?<list>.+?))\s+(?:kan ikke|kunne ikke|stemm|stemte|anbefale[rd] ikke|går imod|er imod)/i,
  },
];

/** Parties are single letters, so "… og C. Imod stemte …" is parted by its words. */
const side =
  /(?<=[.:\])])\s+(?=(?:For|Imod|Mod|Undlod|Hverken)\s)|[,;]\s*mens\s+(?=[\p{L}\d])|[,;]\s*og\s+(?=[^,;]*\b(?:undlod|stemte)\s)|[,;]\s*(?=(?:imod|mod)\s+(?:\p{L}+\s+)?stemte|undlod\s)/u;

/** "… A og V. Planen": a party's letter ends the sentence. */
const letters = /(?<=(?<!\p{L})\p{Lu}(?:,| og)\s\p{Lu}\.)\s+(?=\p{Lu}\p{Ll})/u;

/** The side stands before its names. */
const lists = /^(?:for|i?mod|undlod|hverken|blankt)(?!\p{L})/iu;

/** "12 (A, V og C)": only who stands in the brackets. */
const counted =
  /^(?:\d+|\p{L}+)\s*(?:stemmer|medlemmer)?\s*(?:\((?<names>.+)\)|:\s*(?<list>.+))\s*\.?$/u;

const toRecord =
  /(?<!\p{L})(?:til(?:føre?s?|føjet|ført)?\s*(?:til\s+)?(?:protokol|referat)|(?:før(?:t|es)|optaget|tilført|tilføjet|anført|noteret|indført) (?:i|til) (?:protokol|referat)|tilfør(?:t|es) (?:protokol|referat|beslutning)|mindretalsudtalelse|protokollat(?!\p{L})|protokoltilførsel|protokolbemærkning|(?:ønske[rd]?e?|bad om at få) (?:det |følgende )?(?:noteret|bemærket|anført|indført)(?!\p{L}))/iu;
const reserves = /\b(?:tager|tog|tage) (?:\p{L}+ ){0,2}?forbehold\b/iu;
/** Nothing was said: "Intet til protokollen". */
const nothing = /^(?:intet|ingen .{0,20}) til (?:referat|protokol)/i;

/** The votes printed in a decision, or null when none are. */
export function readVotes(text: string): Votes | null {
  if (!/stem|^for:|^i?mod:|flertal/im.test(text)) return null;
  const votes: Votes = { for: [], against: [], abstain: [] };
  const listed = new Set<keyof Votes>();
  for (const line of text.split("\n")) {
    for (const sentence of line
      .replace(/^-\s+/, "")
      .split(letters)
      .flatMap((part) => part.split(side))
      .flatMap((part) => splitSentences(part.trim()))) {
      const found = patterns.find(({ pattern }) => pattern.test(sentence));
      const groups = found?.pattern.exec(sentence)?.groups;
      const names = groups?.["names"] ?? groups?.["list"];
      if (!found || !names) continue;
      // "Liste O stemte imod, idet …" only says why, when the names are listed before.
      const isListed = lists.test(sentence) || found.isWhole === true;
      if (!isListed && listed.has(found.side)) continue;
      // Of several votes the last one decides.
      if (found.side === "for" && votes.for.length > 0 && votes.against.length > 0)
        Object.assign(votes, { for: [], against: [], abstain: [] });
      if (isListed) listed.add(found.side);
      votes[found.side] = votes[found.side].concat(readNames(names));
    }
  }
  const any = votes.for.length + votes.against.length + votes.abstain.length > 0;
  return any ? votes : null;
}

function readNames(printed: string): string[] {
  const groups = counted.exec(printed.trim())?.groups;
  const isCount = /^(?:\d+|en|et|to|tre|fire|fem|seks|syv|otte|ni|ti)\b/i.test(printed.trim());
  const inner = isCount ? (groups?.["names"] ?? groups?.["list"]) : undefined;
  return splitNames(inner ?? printed)
    .flatMap((name) => (/^\p{Lu}(?:\+\p{Lu})+$/u.test(name) ? name.split("+") : [name]))
    .filter((name) => !/^\d+(?:\s+stemmer?)?$/.test(name));
}

/** Statements that somebody asked to have recorded, with what follows a colon. */
export function readDissents(text: string): string[] {
  if (!toRecord.test(text) && !reserves.test(text)) return [];
  const lines = text.split(/\n+/);
  const dissents: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as string;
    if ((!toRecord.test(line) && !reserves.test(line)) || nothing.test(line)) continue;
    const parts = [line];
    let next = lines[index + 1];
    if (line.endsWith(":") && next !== undefined) {
      parts.push(next);
      index += 1;
      // A quotation goes on until it is closed.
      while (/^["”“»]/.test(parts[1] ?? "") && !/["”“«»]\.?$/.test(next ?? "")) {
        index += 1;
        next = lines[index];
        if (next === undefined) break;
        parts.push(next);
      }
    }
    dissents.push(parts.join("\n\n"));
  }
  return dissents;
}
