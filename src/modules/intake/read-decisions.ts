import { splitAttendance } from "./attendance.ts";
import { classifyDecision, type DecisionType } from "../decisions/index.ts";
import { findDecisionHeading } from "./decision-heading.ts";
import { readDecider } from "./find-deciders.ts";
import type { Noted } from "./marked-decision.ts";
import type { Decider } from "./parse-item.ts";
import type { ParsedDecision, ParsedItem, ParsedSection } from "./parsed-document.ts";
import { plainTitle } from "./plain-title.ts";
import { putSamePlace } from "./places/places.ts";
import { readDissents } from "./dissents.ts";
import { readVotes } from "./votes.ts";

/** Reads an item's decisions, the earliest first, and who took part, from its sections. */
export function readDecisions(
  sections: readonly (ParsedSection & { noted?: Noted })[],
  decider: Decider,
  title = "",
  below: ReadonlySet<string> = new Set(),
): Pick<ParsedItem, "decisions" | "attendance"> {
  const asked = sections.some(({ kind }) => kind === "recommendation");
  let attendance: string[] = [];
  const decisions = sections
    .filter(
      ({ kind, text }, index) => kind === "decision" && !opensChain(text, sections[index + 1]),
    )
    .map((section): ParsedDecision => {
      const { heading, text, noted } = section;
      const split = splitAttendance(text, below);
      attendance = attendance.concat(split.attendance);
      const printed = findDecisionHeading(heading) ?? readDecider(heading);
      const dissents = readDissents(split.rest);
      // What somebody asked to have recorded is no act of the body.
      const acted = dissents
        .reduce((rest, each) => rest.replace(each, ""), split.rest)
        .replaceAll(/(?<=[,:]|indstiller|anbefaler)\n+(?:- |\d{1,2}\. )?(?=at\s)/gi, " ");
      const body = printed?.body ?? decider.body;
      const decision: ParsedDecision = {
        body,
        date: printed?.date ?? (isOwn(printed?.body ?? null, decider) ? decider.date : null),
        text: split.rest,
        ...classify(acted.trim() === "" ? split.rest : acted, asked, title, body),
        votes: noted?.votes ?? withoutCounts(readVotes(split.rest)),
        dissents: [...dissents, ...(noted?.dissents ?? [])],
      };
      putSamePlace(decision, section);
      return decision;
    });
  return { decisions: asBefore(inOrder(decisions)), attendance };
}

/** "Som Økonomiudvalget.": what that body did before. */
const sameAs = /^Som (?<body>\p{L}[^.]{3,80}?)(?:s (?:indstilling|anbefaling|beslutning))?\.?$/u;

function asBefore(decisions: ParsedDecision[]): ParsedDecision[] {
  for (const [at, decision] of decisions.entries()) {
    const body = sameAs.exec(decision.text)?.groups?.["body"];
    const before = decisions.slice(0, at).findLast((each) => each.body === body);
    if (before !== undefined) Object.assign(decision, { type: before.type, types: before.types });
  }
  return decisions;
}

/** "A (3)": who voted so; how many they were stands in the text. */
function withoutCounts(votes: ParsedDecision["votes"]): ParsedDecision["votes"] {
  const names = (side: readonly string[]) => side.map((name) => name.replace(/ \(\d{1,2}\)$/, ""));
  return (
    votes && {
      for: names(votes.for),
      against: names(votes.against),
      abstain: names(votes.abstain),
    }
  );
}

/** "Anbefalingen fra Teknikudvalget tiltrædes", where it isn't the council that says so: it goes on to the council. */
const passedOn =
  /(?:\p{L}*(?:udvalg|råd|bestyrelse)e?(?:t|n)s (?:indstilling|anbefaling)|^(?:indstilling|anbefaling)(?:en)? (?:fra|af) [^.]*(?:udvalg|råd|bestyrelse))[^.]* (?:tiltrædes|tiltrådt|tiltrådtes)\.?$|(?:tilslutter|tilsluttede) sig \p{L}[^.]*udvalgets (?:indstilling|anbefaling)\.?$/iu;
const council = /byråd|kommunalbestyrelse|borgerrepræsentation|regionsråd/i;

/** What only tells, where no act is named, was taken note of. */
const telling =
  /^(?:(?:gensidig |generel )?orientering|meddelelser|nyt fra|siden sidst|bordet rundt|status (?:på|for|fra))/i;

/** What is asked and answered, or said at the end, is nothing that was decided. */
const asking = /spørgetid|^spørgsmål(?:et)? (?:fra|til|om)|^eventuelt$/i;

const only = (type: DecisionType) => ({ type, types: [type] });

function classify(
  text: string,
  asked: boolean,
  title: string,
  body: string | null,
): ReturnType<typeof classifyDecision> {
  const found = classifyDecision(text, asked);
  if (found.type === "approved" && !council.test(body ?? "") && passedOn.test(text.trim()))
    return only("recommended");
  const isSilent = !asked && found.type === "discussed" && !/drøft|debat/i.test(text);
  if (isSilent && /(?<!\p{L})afgiver (?:\p{L}+ ){0,3}høringssvar/u.test(text)) return only("none");
  const isAnswer = found.type === "noted" && /besvarede/.test(text) && !/efterretning/i.test(text);
  if (!asked && isAnswer && asking.test(title)) return only("none");
  if (isSilent && telling.test(title)) return only("noted");
  return isSilent && asking.test(title) ? only("none") : found;
}

/** The meeting's own body decides on the meeting's date. */
function isOwn(body: string | null, decider: Decider): boolean {
  return body === null || plainTitle(body) === plainTitle(decider.body ?? "");
}

/** "Beslutning" alone may stand above the headings of several bodies' decisions. */
function opensChain(text: string, next: ParsedSection | undefined): boolean {
  return text === "" && next?.kind === "decision";
}

/** A chain may be printed with the newest decision first. */
function inOrder(decisions: ParsedDecision[]): ParsedDecision[] {
  const dated = decisions.every(({ date }) => date !== null);
  return dated
    ? decisions.toSorted((a, b) => (a.date as string).localeCompare(b.date as string))
    : decisions;
}
