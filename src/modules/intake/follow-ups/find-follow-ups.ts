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

/** A sentence that only tells when the task before it is due: »Frist: 8. maj«, »Svaret skal foreligge til maj«. */
const onlyDue =
  /^(?:(?:svar)?frist(?:en)?|deadline)(?: er)?:? [\p{L}\d .]{1,40}$|^(?:svaret|notatet|resultatet|oplægget|materialet|redegørelsen|forslaget|planen) (?:skal |forventes at )?(?:foreligger?|være klar(?:t)?|leveres|afleveres|fremlægges) [\p{L}\d .]{1,50}$/iu;

/** The tasks in one decision's text. */
export function followUpsIn(
  text: string,
  decided: { body: string; date: string },
): Omit<FollowUp, "item">[] {
  const found: Omit<FollowUp, "item">[] = [];
  for (const { text: sentence, isNote } of sentencesOf(text)) {
    if (sentence.length > longestSentence) continue;
    const last = found.at(-1);
    if (last?.due === null && onlyDue.test(sentence)) {
      Object.assign(last, dueOf(sentence, decided, last));
      continue;
    }
    const task = taskIn(sentence, decided);
    if (task !== null && (!isNote || task.responsible !== null || task.due !== null))
      found.push(task);
  }
  return found;
}

function taskIn(
  sentence: string,
  decided: { body: string; date: string },
): Omit<FollowUp, "item"> | null {
  const { due, meeting } = readDue(sentence, decided);
  if (!isTask(sentence, { due, isAtMeeting: meeting !== null })) return null;
  const who = { responsible: responsibleOf(sentence), forwardTo: forwardOf(sentence) };
  return { text: sentence, ...who, ...dueOf(sentence, decided, who) };
}

/** When a task is due, by a sentence of it, and at whose meeting. */
function dueOf(
  sentence: string,
  decided: { body: string; date: string },
  who: { responsible: string | null; forwardTo: string | null },
): Pick<FollowUp, "due" | "dueMeeting"> {
  const { due, meeting } = readDue(sentence, decided);
  if (meeting === null) return { due, dueMeeting: null };
  // The one named there, of the body that it goes to or that does it, or the next of this.
  const named =
    meeting.body ??
    who.forwardTo ??
    (who.responsible === null ? null : bodyIn(who.responsible)) ??
    decided.body;
  // »udvalget« and »rådet« are this one.
  const body = /^(?:udvalget|rådet|bestyrelsen)$/i.test(named) ? decided.body : named;
  return { due, dueMeeting: { ...meeting, body } };
}
