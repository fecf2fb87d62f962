import { splitAttendance } from "./attendance.ts";
import { classifyDecision } from "../decisions/index.ts";
import { findDecisionHeading } from "./decision-heading.ts";
import { readDecider } from "./find-deciders.ts";
import type { Noted } from "./marked-decision.ts";
import type { Decider } from "./parse-item.ts";
import type { ParsedDecision, ParsedItem, ParsedSection } from "./parsed-document.ts";
import { plainTitle } from "./plain-title.ts";
import { putSamePlace } from "./places/places.ts";
import { readDissents, readVotes } from "./votes.ts";

/** Reads an item's decisions, the earliest first, and who took part, from its sections. */
export function readDecisions(
  sections: readonly (ParsedSection & { noted?: Noted })[],
  decider: Decider,
  title = "",
): Pick<ParsedItem, "decisions" | "attendance"> {
  const asked = sections.some(({ kind }) => kind === "recommendation");
  let attendance: string[] = [];
  const decisions = sections
    .filter(
      ({ kind, text }, index) => kind === "decision" && !opensChain(text, sections[index + 1]),
    )
    .map((section): ParsedDecision => {
      const { heading, text, noted } = section;
      const split = splitAttendance(text);
      attendance = attendance.concat(split.attendance);
      const printed = findDecisionHeading(heading) ?? readDecider(heading);
      const dissents = readDissents(split.rest);
      // What somebody asked to have recorded is no act of the body.
      const acted = dissents
        .reduce((rest, each) => rest.replace(each, ""), split.rest)
        .replaceAll(/(?<=[,:]|indstiller|anbefaler)\n+(?:- |\d{1,2}\. )?(?=at\s)/gi, " ");
      const decision: ParsedDecision = {
        body: printed?.body ?? decider.body,
        date: printed?.date ?? (isOwn(printed?.body ?? null, decider) ? decider.date : null),
        text: split.rest,
        ...classify(acted.trim() === "" ? split.rest : acted, asked, title),
        votes: noted?.votes ?? withoutCounts(readVotes(split.rest)),
        dissents: [...dissents, ...(noted?.dissents ?? [])],
      };
      putSamePlace(decision, section);
      return decision;
    });
  return { decisions: inOrder(decisions), attendance };
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

/** What only tells, where no act is named, was taken note of. */
const telling =
  /^(?:(?:gensidig |generel )?orientering|meddelelser|nyt fra|siden sidst|spørgetid|bordet rundt|status (?:på|for|fra))/i;

function classify(
  text: string,
  asked: boolean,
  title: string,
): ReturnType<typeof classifyDecision> {
  const found = classifyDecision(text, asked);
  const isTold = found.type === "discussed" && !/drøft|debat/i.test(text) && telling.test(title);
  return isTold && !asked ? { type: "noted", types: ["noted"] } : found;
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
