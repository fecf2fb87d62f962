// Long because every way in which minutes print a vote is in one list.
import type { ParsedDecision } from "./parsed-document.ts";
import { splitNames } from "./names.ts";
import { toRecord } from "./dissents.ts";
import { readTally } from "./vote-tally.ts";
import { splitSentences } from "../decisions/index.ts";

type Votes = NonNullable<ParsedDecision["votes"]>;

/** A person, a party or its letter. */
const WHO =
  "(?:(?:Liste|Gruppe) \\p{Lu}|\\p{Lu}{1,3}|Venstre|Socialdemokratiet|Enhedslisten|Socialdemokraterne|Konservative|Radikale|Alternativet|Moderaterne|Danmarksdemokraterne|Socialistisk Folkeparti|Dansk Folkeparti|Radikale Venstre|Liberal Alliance|Nye Borgerlige|Konservative Folkeparti|\\p{Lu}\\p{Ll}+(?:listen|partiet)|\\p{Lu}[\\p{L}.'-]*(?: \\p{Lu}[\\p{L}.'-]*)+)(?: \\(\\p{Lu}{1,3}\\))?";
const WHOM = `${WHO}(?:(?:,| og) ${WHO})*`;
const CANNOT = new RegExp(
  `^(?!.{0,60}(?:udvalg|råd|bestyrelse|ledelse))(?<names>${WHOM})(?: \\(\\d{1,2}\\))? (?:kan|kunne) ikke (?:anbefale|godkende|tiltræde|støtte|stemme for|tilslutte sig)`,
  "u",
);

const GO_ALONG = new RegExp(
  `^(?!.{0,60}(?:udvalg|råd|bestyrelse|ledelse))(?<names>${WHOM}) (?:indstiller|indstillede|anbefaler|anbefalede|godkender|godkendte) (?:sagen|indstillingen|forslaget|planen)(?!\\p{L})`,
  "u",
);

const on = "(?:\\s+(?!stem|(?<!og )\\d+ stemmer)[\\p{L}\\d][\\p{L}\\d-]*,?){0,5}?";
const COUNT = "(?:\\d{1,2}|en|et|to|tre|fire|fem|seks|syv|otte|ni|ti)";
const NAMED = String.raw`\((?<names>[^()]+(?:\([^()]*\)[^()]*)*)\)`;

/** How minutes print a vote; each pattern's group holds the names. */
const patterns: readonly { side: keyof Votes; pattern: RegExp; isWhole?: true }[] = [
  {
    side: "against",
    pattern:
      /^(?:et )?flertal(?:let)?,?\s*bestående af\s+(?<names>.+?),?\s+stemte\s+i?mod(?!\p{L})/iu,
  },
  {
    side: "for",
    pattern:
      /^(?:et )?mindretal(?:let)?,?\s*bestående af\s+(?<names>.+?),?\s+stemte\s+for(?!\p{L})/iu,
  },
  // "For et tilskud på 150.000 kr. stemte Ida Holm (A)."
  { side: "for", pattern: /^For \p{Ll}.{3,60}\d.{0,20} stemte (?<names>\p{Lu}[^:]+)$/u },
  {
    side: "abstain",
    pattern: new RegExp(`^${COUNT} medlem(?:mer)? ${NAMED} (?:stemte hverken|undlod)`, "iu"),
  },
  {
    side: "for",
    pattern:
      /^(?:(?:et|udvalgets) flertal|flertallet)(?:\s+(?:i|af) \p{L}+|\s+på (?:\d{1,2}|\p{L}{2,5}))?\s*(?:\((?<names>[^()]+(?:\([^()]*\)[^()]*)*)\)|,?\s*(?:bestående af|som består af|udgjort af)\s+(?<list>.+?)),?\s+(?:anbefale[rd]|godkend|tiltræde|tiltrådte|indstille|vedt\p{L}*|ønske|støtte|stemm|stemte|besluttede|kan (?:tiltræde|godkende|anbefale|støtte)|kunne (?:tiltræde|godkende|anbefale|støtte)|går ind for|gik ind for)/iu,
  },
  {
    side: "against",
    pattern:
      /^(?:(?:et|udvalgets) mindretal|mindretallet)(?:\s+(?:i|af) \p{L}+|\s+på (?:\d{1,2}|\p{L}{2,5}))?\s*(?:\((?<names>[^()]+(?:\([^()]*\)[^()]*)*)\)|,?\s*(?:bestående af|som består af|udgjort af)\s+(?<list>.+?)),?\s+(?:kan ikke|kunne ikke|kan hverken|stemm|stemte|anbefale[rd] ikke|indstille[rd]e? (?:.{1,40} )?(?:forkastet|afvist|ikke)|tilslutte[rd]e? sig ikke|går imod|gik imod|er imod|var imod|ønske[rd]e? ikke|(?:anbefale[rd]e?|foreslå[rs]?|foreslog|ønske[rd]e?)(?:,| \p{Lu}|\s\p{Ll}+ \d))/iu,
  },
  {
    side: "for",
    pattern: new RegExp(`^for${on}\\s*(?:(?:stemte|stemmer)\\b|:)[\\s:]*(?<names>.+)$`, "iu"),
  },
  { side: "for", pattern: /^(?:ja|stemmer for|stemte for|tilhængere)\s*:\s*(?<names>.+)$/i },
  {
    side: "against",
    pattern: /^(?:nej|stemmer i?mod|stemte i?mod|modstandere)\s*:\s*(?<names>.+)$/i,
  },
  { side: "abstain", pattern: /^(?:blank[et]?(?:\s+stemmer)?|undladt)\s*:\s*(?<names>.+)$/i },
  {
    side: "against",
    pattern:
      /(?<!\d\s)(?<!stemmer?\s)(?<!\)\s)i?mod \d+ stemmer? \((?<names>[^()]+(?:\([^()]*\)[^()]*)*)\)/iu,
  },
  {
    side: "for",
    isWhole: true,
    pattern: /,\s*(?:idet|da) kun (?<names>\p{Lu}[^.]*?) stemte for(?!\p{L})/u,
  },
  // "godkendt med 24 stemmer (A, V og C)", "med 20 stemmer for og 4 imod (F)", "3 medlemmer (V) anbefaler"
  {
    side: "for",
    pattern: new RegExp(`\\smed ${COUNT} stemmer(?: for)? ${NAMED}(?! i?mod)`, "iu"),
  },
  {
    side: "against",
    pattern: new RegExp(`(?<!\\p{L})${COUNT} (?:stemmer? )?imod ${NAMED}`, "iu"),
  },
  {
    side: "for",
    pattern: new RegExp(
      `^${COUNT} medlem(?:mer)? ${NAMED} (?:anbefale|godkende|indstille|tiltræde)`,
      "iu",
    ),
  },
  {
    side: "against",
    pattern: /(?<!\p{L})i?mod (?<names>\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)*)s stemmer?(?!\p{L})/u,
  },
  {
    side: "against",
    pattern: /(?:dog|idet|men)\s+(?:stemte|stemmer)\s+(?<names>\p{Lu}[^.;:]*?)\s+i?mod(?!\p{L})/u,
  },
  {
    side: "for",
    isWhole: true,
    pattern:
      /\saf et flertal\s*(?:\((?<names>[^()]+(?:\([^()]*\)[^()]*)*)\)|bestående af\s+(?<list>[^.;:]+))/u,
  },
  {
    side: "against",
    isWhole: true,
    pattern:
      /\s(?:med undtagelse af|undtagen|bortset fra)\s+(?<names>\p{Lu}[^.]*?),?\s+(?:som|der)\s+stemte\s+i?mod(?!\p{L})/u,
  },
  {
    side: "against",
    pattern: new RegExp(`^i?mod${on}\\s*(?:(?:stemte|stemmer|var)\\b|:)[\\s:]*(?<names>.+)$`, "iu"),
  },
  {
    side: "abstain",
    pattern:
      /^(?:(?:følgende\s+)?undlod(?:\s+at\s+stemme)?(?!\s+at\s+stemme)|undlader(?:\s+at\s+stemme)?|hverken for eller i?mod(?:\s+(?:stemte|stemmer))?|blankt(?:\s+stemte)?)[\s:]+(?<names>.+)$/i,
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
      /^(?<names>(?!.*\d+ (?:stemmer|medlemmer)).+?)\s+(?:undlod\s+at\s+stemme|undlader\s+at\s+stemme|(?:stemte|stemmer)\s+(?:hverken|blankt)|hverken\s+(?:stemte|stemmer))/i,
  },
  {
    side: "for",
    isWhole: true,
    pattern:
      /\s(?:anbefales|godkendes|tiltrædes|støttes|(?:blev|er) (?:anbefalet|godkendt|tiltrådt|støttet|vedtaget)) af (?<names>(?:\p{Lu}\p{L}+ \p{Lu}[^.]*?(?:,| og )\s*\p{Lu}[^.]*?)|\p{Lu}{1,2}(?:(?:, | og )\p{Lu}{1,2})+)\.?$/u,
  },
  // "A og V indstiller sagen godkendt. Imod stemte O."
  { side: "for", pattern: GO_ALONG },
  { side: "against", pattern: CANNOT },
  {
    side: "against",
    pattern: new RegExp(
      `^(?<names>${WHOM}) (?:var|er|går|gik) i?mod(?: (?:indstillingen|forslaget|beslutningen))?\\.?$`,
      "u",
    ),
  },
  {
    side: "abstain",
    pattern: new RegExp(
      `^(?<names>${WHOM}) (?:undlod|undlader|afstod|afstår fra at stemme|afstod fra at stemme)\\.?$`,
      "u",
    ),
  },
];

/** Parties are single letters, so "… og C. Imod stemte …" is parted by its words. */
const side =
  /(?<=[.:\])])\s+(?=(?:For|Imod|Mod|Undlod|Hverken)[\s:])|(?<=(?:[:,]|\s(?:og|stemte|stemmer))\s\p{Lu}\.|[.\])])\s+(?=(?:Undlader|Undlod|Imod|Blank[et]?|Ja|Nej|Stemmer|Stemte)[\s:]\s*)|[,;]\s*mens\s+(?=[\p{L}\d])|[,;]\s*(?:idet|dog)\s+(?=\p{Lu}[^,;]*\s(?:stemte|stemmer|undlod)\s)|(?<=stemte (?:for|i?mod)),\s+(?=\p{Lu})|[,;]\s*(?:idet|og|mens)\s+(?=(?:for|imod|mod)\s+stemte\s)|[,;]\s*(?:idet|og)\s+(?=\d+ stemte )|[,;]\s*og\s+(?=[^,;]*\b(?:undlod|stemte)\s)|[,;]\s*(?=(?:imod|mod)\s+(?:\p{L}+\s+)?stemte|undlod\s)/u;

/** "… A og V. Planen": a party's letter ends the sentence. */
const letters =
  /(?<=(?:(?<!\p{L})\p{Lu}(?:,| og)|(?<!\p{L})(?:Gruppe|Liste|Parti|\p{L}+gruppe))\s\p{Lu}\.)\s+(?=\p{Lu}\p{Ll}|\p{Lu}(?:(?:, | og )\p{Lu})* (?:stemte|stemmer|undlod|undlader))|(?<=(?:stemte|stemmer) \p{Lu}\.)\s+(?=\p{Lu}[^.]* (?:stemte|stemmer|undlod|undlader))/u;

/** The side stands before its names. */
const lists = /^(?:for|i?mod|(?:følgende )?undlod|hverken|blankt)(?!\p{L})/iu;

/** "12 (A, V og C)": only who stands in the brackets. */
const counted =
  /^(?:\d+|\p{L}+)\s*(?:stemmer|medlem(?:mer)?)?\s*(?:\((?<names>.+)\)|:\s*(?<list>.+))\s*\.?$/u;

/** A longer sentence tells of no vote. */
const longestSentence = 3000;

/** Only such a text is looked at. */
const telling =
  /stem|^(?:for|i?mod)(?: \p{L}+(?:en|et))?:|(?<!\p{L})imod:|(?<!\p{L})nej:|(?:fler|mindre)tal|(?:kan|kunne) ikke|(?:var|er|går|gik) i?mod|undl[ao]d|tiltrådt af/imu;

/** "Undlod at stemme:", and below it "Gitte Holm (C)". */
const apart =
  /^((?:for|i?mod|undlod|hverken|blankt)(?: (?:at )?\p{L}+){0,3}:)\s*\n+(?!(?:anbefal|godkend|faldet|forkast|vedtag|indstil|tiltrå|tiltræ|udsat|drøft))(?=\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*)* \(\p{Lu}{1,3}\)|\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*)+(?:(?:,| og) \p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*)+)*\.?$|\p{Lu}(?:(?:, | og |\+)\p{Lu})*$)/gimu;

/** "For forslaget stemte:", and below it "- Ida Holm (B)", "- Bo Ek (F)". */
const list =
  /^((?:for|i?mod|undlod|hverken|blankt)(?: (?:at )?\p{L}+){0,4}:)\s*\n+((?:- \p{Lu}[^\n.]{2,80}(?:\n|$))+)/gimu;

/** "Følgende stemte imod: …": the side, and then its names. */
const following =
  /(?<!\p{L})følgende(?: \p{L}*medlemmer)? (?:stemte|stemmer) (?<side>for|imod|mod)(?: \p{L}+)?:/giu;
/** "med 13 stemmer for: A og F. 8 stemmer imod: V" */
const countedSide =
  /(?<=(?:^|[.,])\s*)(?:\d+ stemmer? )(?<side>for|imod|mod):|\s+med \d+ stemmer? (?<last>for|imod|mod):/gimu;

function joinLists(text: string): string {
  return text
    .replace(following, (_, voted: string) => `${asLabel(voted)} stemte:`)
    .replace(countedSide, (_, begun: string | undefined, went: string | undefined) =>
      begun === undefined ? `. ${asLabel(went ?? "")}:` : `${asLabel(begun)}:`,
    )
    .replace(list, (_, label: string, names: string) => {
      const entries = names.trimEnd().split("\n");
      return `${label} ${entries.map((each) => each.slice(2)).join(", ")}\n`;
    })
    .replace(apart, "$1 ");
}

function asLabel(voted: string): string {
  return voted.toLowerCase() === "for" ? "For" : "Imod";
}

/** The votes printed in a decision, or null when none are. */
export function readVotes(text: string): Votes | null {
  if (!telling.test(text)) return null;
  const votes: Votes = { for: [], against: [], abstain: [] };
  const listed = new Set<keyof Votes>();
  const said = new Set<keyof Votes>();
  /** Some can't go along with it, and nobody voted. */
  let isVote = false;
  let [goesAlong, cannot] = [false, false];
  for (const line of joinLists(text).split("\n")) {
    for (const sentence of line
      .replace(/^(?:-\s+|\d{1,2}[.)]\s+(?=\p{L}{2})|(?:Ad|Pkt\.?|Punkt)\s+\d{1,2}[.:)]\s+)/u, "")
      .split(letters)
      .flatMap((part) => part.split(side))
      .flatMap((part) => splitSentences(part.trim()))) {
      if (sentence.length > longestSentence) continue;
      const tally = readTally(sentence);
      // Of several votes the last one decides.
      if (tally.length > 1) Object.assign(votes, { for: [], against: [], abstain: [] });
      for (const each of tally) votes[each.side] = votes[each.side].concat(readNames(each.names));
      if (tally.length > 0) {
        isVote = true;
        continue;
      }
      // What somebody asks to have recorded may tell of a vote too.
      const told = sentence.slice(0, toRecord.exec(sentence)?.index);
      const found = patterns.find(({ pattern }) => pattern.test(told));
      // What is said for the record is a statement.
      if (found?.pattern === CANNOT && toRecord.test(sentence)) continue;
      const groups = found?.pattern.exec(told)?.groups;
      const names = groups?.["names"] ?? groups?.["list"];
      if (!found || !names) continue;
      // "Liste O stemte imod, idet …" only says why, when the names are listed before.
      const isListed = lists.test(sentence) || found.isWhole === true;
      if (!isListed && listed.has(found.side)) continue;
      // Of several votes the last one decides.
      if (found.side === "for" && said.has("for") && said.has("against")) {
        Object.assign(votes, { for: [], against: [], abstain: [] });
        said.clear();
      }
      said.add(found.side);
      // "Et flertal (A, V) anbefaler", and then once more "For stemte: A, V".
      if (lists.test(sentence) && !listed.has(found.side)) votes[found.side] = [];
      if (isListed) listed.add(found.side);
      votes[found.side] = votes[found.side].concat(readNames(names));
      isVote ||= found.pattern !== CANNOT && found.pattern !== GO_ALONG;
      goesAlong ||= found.pattern === GO_ALONG;
      cannot ||= found.pattern === CANNOT;
    }
  }
  for (const each of Object.keys(votes) as (keyof Votes)[])
    votes[each] = bareGroups([...new Set(votes[each])]);
  // "A og V anbefaler indstillingen. O kan ikke anbefale."
  isVote ||= goesAlong && cannot;
  const any = isVote && votes.for.length + votes.against.length + votes.abstain.length > 0;
  return any ? votes : null;
}

/** "Gruppe A, F og O": the word is said of all of them. */
function bareGroups(names: string[]): string[] {
  const [first = "", ...others] = names;
  const isShared =
    /^Gruppe \p{Lu}{1,2}$/u.test(first) && others.some((each) => /^\p{Lu}{1,2}$/u.test(each));
  return isShared ? [first.slice("Gruppe ".length), ...others] : names;
}

/** Why they voted so. */
const reason =
  /(?:,|(?= med den begrundelse))\s*(?:(?:som|der) ikke|idet|da|fordi|hvilket|(?:som|der) (?:også |samtidig |dog |derfor )?(?:ønsker|ønskede|støtter|støttede|mener|mente|finder|fandt|foreslår|foreslog|henviser|henviste)|med (?:den begrundelse|henvisning)|under henvisning)(?!\p{L}).*$/u;

function readNames(printed: string): string[] {
  const bare = printed
    .trim()
    .replace(reason, "")
    .replace(/^\p{L}*(?:medlemmerne|grupperne)\s+(?:fra\s+)?/iu, "")
    .replace(/^(?:flertallet|mindretallet),\s+/iu, "")
    .replace(/(?:,|\s+[-–])?\s+i alt \d+(?: \p{L}+)?\.?$|\s+med \d+ stemmer?\.?$|,$/u, "");
  const groups = counted.exec(bare)?.groups;
  const isCount = /^(?:\d+|en|et|to|tre|fire|fem|seks|syv|otte|ni|ti)\b/i.test(bare);
  const inner = isCount ? (groups?.["names"] ?? groups?.["list"]) : undefined;
  return splitNames(inner ?? bare)
    .flatMap((name) => (/^\p{Lu}(?:\+\p{Lu})+$/u.test(name) ? name.split("+") : [name]))
    .map((name) =>
      name
        .replace(
          /\s+(?:[-–]\s+i alt \d+.*|\((?:i alt \d{1,2}|\d{1,2} (?:stemmer?|medlem(?:mer)?))\))$/,
          "",
        )
        .replace(/^\((\p{Lu}{1,3})\)$/u, "$1")
        .replace(/^(?:løsgænger(?:ne)?|\p{Ll}*gruppe(?=\s\p{Lu}{1,2}$))\s+/u, ""),
    )
    .filter((name) => !/^(?:alle|ingen|som|resten|(?:de )?øvrige|følgende)(?!\p{L})/iu.test(name))
    .filter((name) => /\p{L}/u.test(name))
    .filter((name) => !/^\d+(?:\s+stemmer?)?$|\s(?:blev|stemmer|stemte)\s/.test(name));
}
