import { toPlain } from "../../../platform/rich-text/to-plain.ts";
import { adoptedAmendments, asRecommended } from "../decision-text.ts";
import type { AgendaEntry } from "../live/live-parts.ts";
import type { DeskState } from "./meeting-desk.ts";
import type { ShownMeeting } from "./shown-meeting.ts";

/** Items that a screen can go to; what was taken off the agenda stands there and isn't treated. */
export function selectable(agenda: readonly AgendaEntry[]): AgendaEntry[] {
  return agenda.filter(({ isWithdrawn }) => !isWithdrawn);
}

/** The text in an item's field: what is being typed, or what stands. */
export function textIn({ typed, shown }: DeskState, itemId: string): string {
  const decision = shown.work[itemId]?.decision;
  return typed[itemId]?.text ?? (decision ? toPlain(decision.content) : "");
}

/** The field's text with a phrase: alone in an empty one, else as a paragraph of its own. */
export function textFor(state: DeskState, itemId: string, phrase: string): string {
  const text = textIn(state, itemId).trim();
  if (text === "" || text.split("\n\n").includes(phrase)) return text || phrase;
  return `${text}\n\n${phrase}`;
}

/** "Som indstillet", with what adopted amendments changed. */
export function recommended(shown: ShownMeeting, itemId: string): string {
  const { amendments = [], votes = [] } = shown.work[itemId] ?? {};
  const texts = adoptedAmendments(amendments, votes);
  return toPlain(asRecommended(shown.recommendations[itemId] ?? null, texts, false));
}
