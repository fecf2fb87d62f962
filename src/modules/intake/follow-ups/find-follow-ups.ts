import type { ParsedDocument } from "../parsed-document.ts";
import { type DueMeeting, readDue } from "./read-due.ts";
import { bodyIn, forwardOf } from "./forward-of.ts";
import { isTask } from "./is-task.ts";
import { responsibleOf } from "./responsible-of.ts";
import { sentencesOf } from "./sentences.ts";

/** A task that a decision gives (contracts/cli.md, `parse --followups`). */
export interface FollowUp {
  /** The item's number. */
  item: string;
  /** The sentence, or the entry of a list, as it stands. */
  text: string;
  /** Who is to do it, as the text calls them; null when it doesn't say. */
  responsible: string | null;
  /** When, in the text's words. */
  due: string | null;
  /** The meeting at which it is to be there; its date, YYYY-MM-DD, where the text tells one. */
  dueMeeting: DueMeeting | null;
  /** The body that it goes on to. */
  forwardTo: string | null;
}

/** The tasks that the document's decisions give, in their order. */
export function findFollowUps(document: ParsedDocument): FollowUp[] {
  const { body, date } = document;
  return document.items
    .flatMap((item) => [item, ...item.items])
    .flatMap(({ number, decisions }) =>
      decisions.flatMap((decision) =>
        followUpsIn(decision.text, {
          body: body.name,
          date: decision.date ?? date,
        }).map((found) => ({ item: number, ...found })),
      ),
    );
}

/** Characters; a longer one is a text whose sentences weren't told apart. */
const longestSentence = 1500;

/** The tasks in one decision's text. */
export function followUpsIn(
  text: string,
  decided: { body: string; date: string },
): Omit<FollowUp, "item">[] {
  return sentencesOf(text).flatMap((sentence) => {
    if (sentence.length > longestSentence) return [];
    const { due, meeting } = readDue(sentence, decided);
    if (!isTask(sentence, { due, isAtMeeting: meeting !== null })) return [];
    const forwardTo = forwardOf(sentence);
    const responsible = responsibleOf(sentence);
    // Whose meeting it is: the one named there, of the body that it goes to or that does it, or the next of this.
    const bodyOf = () =>
      forwardTo ?? (responsible === null ? null : bodyIn(responsible)) ?? decided.body;
    const named = meeting?.body ?? bodyOf();
    // »udvalget« and »rådet« are this one.
    const body = /^(?:udvalget|rådet|bestyrelsen)$/i.test(named) ? decided.body : named;
    const dueMeeting = meeting === null ? null : { ...meeting, body };
    return [{ text: sentence, responsible, due, dueMeeting, forwardTo }];
  });
}
