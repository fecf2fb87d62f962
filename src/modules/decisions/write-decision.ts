import type { Tx } from "../../platform/database/doors.ts";
import { type RichText, toPlain } from "../../platform/rich-text/index.ts";
import type { Recorder } from "../meetings/index.ts";
import { classifyDecision } from "./classify-decision.ts";
import { dissentSentence } from "./decision-text.ts";
import type { DecisionType } from "./decision-type.ts";
import { dissentsOf, votesOf } from "./store/item-records.ts";
import {
  insertDecision,
  type OwnDecision,
  ownDecision,
  recommendationOf,
  updateDecision,
  updateParts,
} from "./store/own-decisions.ts";
import { sessionHead } from "./store/session-head.ts";
import { composeVotes } from "./vote.ts";

/**
 * Writes the text of an item's decision, adding the decision when there is none. What it decides is read
 * from the text unless the secretary says so. The caller has authorised and looked at revisions.
 */
export async function writeDecision(
  tx: Tx,
  { access, now, seq }: Recorder,
  itemId: string,
  given: { content: RichText; types: readonly DecisionType[] | null; before: OwnDecision | null },
): Promise<OwnDecision> {
  const { content, before } = given;
  const asked = (await recommendationOf(tx, itemId)) !== null;
  const read = classifyDecision(toPlain(content), asked);
  const types = given.types ?? read.types;
  const type = types.includes(read.type) ? read.type : types[0]!;
  const by = { by: access.viewer.personId, at: now, seq };
  if (before === null) {
    const head = await sessionHead(tx, access.meeting.id);
    const { bodyId, bodyPrinted: body, date } = head;
    const parts = await partsOf(tx, { meetingId: access.meeting.id, itemId });
    await insertDecision(tx, { itemId, body, bodyId, date, content, type, types, ...parts, ...by });
  } else {
    // What was settled stays so while it says something.
    const state = toPlain(content).trim() === "" ? "draft" : before.state;
    await updateDecision(tx, { itemId, content, type, types, state, ...by });
  }
  return (await ownDecision(tx, itemId))!;
}

/** Composes votes and dissents anew in the item's decision, when it has one. */
export async function composeParts(tx: Tx, meetingId: string, itemId: string): Promise<void> {
  await updateParts(tx, itemId, await partsOf(tx, { meetingId, itemId }));
}

async function partsOf(tx: Tx, part: { meetingId: string; itemId: string }) {
  const dissents = await dissentsOf(tx, part);
  return {
    votes: composeVotes(await votesOf(tx, part)),
    dissents: dissents.map(({ who, text }) => dissentSentence(who, text)),
  };
}
