import type { Tx } from "../../platform/database/doors.ts";
import { InputError } from "../../platform/errors.ts";
import { check, textIn } from "../../platform/http/form.ts";
import { addAddendum } from "./actions/add-addendum.ts";
import { answerComment } from "./actions/answer-comment.ts";
import { approveMinutes } from "./actions/approve-minutes.ts";
import { circulateMinutes } from "./actions/circulate-minutes.ts";
import { commentMinutes } from "./actions/comment-minutes.ts";
import { recallMinutes } from "./actions/recall-minutes.ts";
import type { Desk } from "./desk.ts";
import * as schema from "./schema.ts";

type Work = (tx: Tx, desk: Desk, meetingId: string, form: FormData) => Promise<void>;

/** The forms of the minutes' page by what their buttons say; signing has its own, for its second factor. */
const WORKS = new Map<string, Work>(
  Object.entries({
    send: (tx, desk, id, form) => circulateMinutes(tx, desk, id, check(schema.circulateForm, form)),
    kald: (tx, desk, id, form) =>
      recallMinutes(tx, desk, id, check(schema.reasonForm, form).reason),
    bemaerk: (tx, desk, id, form) => commentMinutes(tx, desk, id, check(schema.commentForm, form)),
    svar: (tx, desk, id, form) => answerComment(tx, desk, id, check(schema.answerForm, form)),
    godkend: (tx, desk, id, form) =>
      approveMinutes(tx, desk, id, check(schema.approveForm, form).reason),
    tilfoej: (tx, desk, id, form) => addAddendum(tx, desk, id, check(schema.addendumForm, form)),
  } satisfies Record<string, Work>),
);

/** Does what the pressed button stands for. @throws InputError for an unknown one */
export async function actOnMinutes(
  tx: Tx,
  desk: Desk,
  meetingId: string,
  form: FormData,
): Promise<void> {
  const work = WORKS.get(textIn(form, "handling"));
  if (work === undefined)
    throw new InputError("Formularen kan ikke læses.", { hint: "Hent siden igen." });
  await work(tx, desk, meetingId, form);
}
