import type { ParsedDecision, ParsedItem } from "../../intake/index.ts";
import type { Draft } from "../draft.ts";
import { setValue, takeSuggestion } from "./changes.ts";

/**
 * Writes the meeting's date. Decisions that had the meeting's, printed or not, have the new one.
 * @param before the date that it had, also when the field has been empty since; "" for none
 */
export function setDate(draft: Draft, before: string, date: string): Draft {
  const written = setValue(draft, "/date", date);
  if (date === "" || date === before) return written;
  return withDecisions(written, (decision) =>
    (decision.date ?? "") === before ? { ...decision, date } : decision,
  );
}

/**
 * Writes the body's name. Decisions that the body had made are the named one's, with the term that
 * stood behind it.
 * @param before the name that it had, also when the field has been empty since; "" for none
 */
export function setBody(draft: Draft, before: string, name: string): Draft {
  const written = setValue(draft, "/body/name", name);
  if (name === "" || name === before) return written;
  return withDecisions(written, (decision) => {
    const body = decision.body ?? "";
    const isOwn = body === before || (before !== "" && body.startsWith(`${before} `));
    return isOwn ? { ...decision, body: name + body.slice(before.length) } : decision;
  });
}

/** Takes what a doubt suggests, in the head with all that follows from it. */
export function takeSuggested(draft: Draft, at: number): Draft {
  const doubt = draft.doubts[at];
  const { date, body } = draft.document;
  const taken = takeSuggestion(draft, at);
  if (doubt?.pointer === "/date") return setDate(taken, date, taken.document.date);
  if (doubt?.pointer === "/body/name") return setBody(taken, body.name, taken.document.body.name);
  return taken;
}

function withDecisions(draft: Draft, change: (decision: ParsedDecision) => ParsedDecision): Draft {
  const inItem = (item: ParsedItem): ParsedItem => ({
    ...item,
    decisions: item.decisions.map(change),
    items: item.items.map(inItem),
  });
  return {
    ...draft,
    document: { ...draft.document, items: draft.document.items.map(inItem) },
  };
}
