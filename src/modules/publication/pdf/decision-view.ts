import { toPlain, toTypst } from "../../../platform/rich-text/index.ts";
import { isAddendum } from "../addendum.ts";
import type { PublishedDecision, PublishedItem, PublishedSection } from "../published-meeting.ts";
import { printDate } from "./danish-date.ts";
import type { Labels } from "./labels.ts";
import { viewSection, type PartView } from "./part-view.ts";

/**
 * The sections of an item with what its decisions add to them: votes and dissents that the text
 * doesn't print go under the text, and a decision that no section prints gets its own box after them;
 * what was added to the minutes later comes last.
 */
export function viewSections(item: PublishedItem, labels: Labels): PartView[] {
  const printedIn = matchDecisions(item);
  const parts = item.sections.map((section) => {
    const decision = item.decisions.find((each) => printedIn.get(each) === section);
    return { ...viewSection(section), notes: decision ? viewNotes(decision, section, labels) : [] };
  });
  const others = item.decisions
    .filter((decision) => !printedIn.has(decision))
    .map((decision): PartView => {
      const date = decision.date && printDate(decision.date);
      return {
        kind: "decision",
        heading: labels.decision(decision.body, date),
        text: toTypst(decision.content),
        notes: viewNotes(decision, null, labels),
      };
    });
  const isLater = (_: PartView, at: number) =>
    at < item.sections.length && isAddendum(item.sections[at]!);
  return [...parts.filter((part, at) => !isLater(part, at)), ...others, ...parts.filter(isLater)];
}

/** Which section prints which decision: in order, the first one left that holds its text. */
function matchDecisions(item: PublishedItem): Map<PublishedDecision, PublishedSection> {
  const left = item.sections.filter(({ kind }) => kind === "decision");
  const found = new Map<PublishedDecision, PublishedSection>();
  for (const decision of item.decisions) {
    const text = toPlain(decision.content);
    const at = left.findIndex((section) => holds(section, text));
    if (at >= 0) found.set(decision, left.splice(at, 1)[0]!);
  }
  return found;
}

function viewNotes(
  { votes, dissents }: PublishedDecision,
  section: PublishedSection | null,
  labels: Labels,
): PartView["notes"] {
  const isPrinted = (text: string) => section !== null && holds(section, text);
  const sides = [
    { label: labels.votesFor, names: votes?.for ?? [] },
    { label: labels.votesAgainst, names: votes?.against ?? [] },
    { label: labels.votesAbstain, names: votes?.abstain ?? [] },
  ].filter(({ names }) => names.length > 0);
  // A vote is told as a whole, or else who is named by the text alone would be missing from it.
  const isTold = sides.every(({ names }) => names.every(isPrinted));
  return [
    ...(isTold ? [] : sides.map(({ label, names }) => ({ label, text: names.join(", ") }))),
    ...dissents
      .filter((dissent) => !isPrinted(dissent))
      .map((text) => ({ label: labels.dissent, text })),
  ];
}

/** Whether the section prints the text, however its lines are broken. */
export function holds(section: PublishedSection, text: string): boolean {
  return words(toPlain(section.content)).includes(words(text));
}

function words(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
