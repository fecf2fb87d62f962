import type { Tx } from "../../platform/database/doors.ts";
import { InputError } from "../../platform/errors.ts";
import { check, textIn } from "../../platform/http/form.ts";
import type { Jobs } from "../../platform/jobs/jobs.ts";
import { holdItem, liftHold } from "./actions/hold-item.ts";
import { publishMinutes } from "./actions/publish-minutes.ts";
import { decideRedaction, redactPhrase } from "./actions/redact-phrase.ts";
import type { Desk } from "./desk.ts";
import * as schema from "./schema.ts";

type Work = (
  tx: Tx,
  desk: Desk & { jobs: Jobs },
  meetingId: string,
  form: FormData,
) => Promise<unknown>;

/** The forms of the page of publication by what their buttons say. */
const WORKS = new Map<string, Work>(
  Object.entries({
    tilbagehold: (tx, desk, id, form) => holdItem(tx, desk, id, check(schema.holdForm, form)),
    frigiv: (tx, desk, id, form) => liftHold(tx, desk, id, check(schema.itemForm, form).itemId),
    afgoer: (tx, desk, id, form) =>
      decideRedaction(tx, desk, id, check(schema.redactionForm, form)),
    udelad: (tx, desk, id, form) => redactPhrase(tx, desk, id, check(schema.phraseForm, form)),
    offentliggoer: (tx, desk, id) => publishMinutes(tx, desk, id),
  } satisfies Record<string, Work>),
);

/** Does what the pressed button stands for. @throws InputError for an unknown one */
export async function actOnPublication(
  tx: Tx,
  desk: Desk & { jobs: Jobs },
  meetingId: string,
  form: FormData,
): Promise<void> {
  const work = WORKS.get(textIn(form, "handling"));
  if (work === undefined)
    throw new InputError("Formularen kan ikke læses.", { hint: "Hent siden igen." });
  await work(tx, desk, meetingId, form);
}
