import type { Tx } from "../../platform/database/doors.ts";
import { InputError } from "../../platform/errors.ts";
import { check, textIn } from "../../platform/http/form.ts";
import type { Viewer } from "../organisation/index.ts";
import { addNote } from "./actions/add-note.ts";
import { addParty } from "./actions/add-party.ts";
import { closeCase } from "./actions/close-case.ts";
import { liftRecusal } from "./actions/lift-recusal.ts";
import { linkCases } from "./actions/link-cases.ts";
import { registerRecusal } from "./actions/register-recusal.ts";
import { removeParty } from "./actions/remove-party.ts";
import { reopenCase } from "./actions/reopen-case.ts";
import { restoreParty } from "./actions/restore-party.ts";
import { tellParty } from "./actions/tell-party.ts";
import { unlinkCases } from "./actions/unlink-cases.ts";
import { peopleTyped } from "./people-typed.ts";
import * as schema from "./schema.ts";
import { isId } from "./store/here.ts";

type Work = (tx: Tx, viewer: Viewer, caseId: string, form: FormData, now: Date) => Promise<void>;

/** The forms of a case's page by what their buttons say. */
const WORKS = new Map<string, Work>(
  Object.entries({
    notat: (tx, viewer, id, form, now) =>
      addNote(tx, viewer, id, check(schema.noteForm, form).text, now),
    part: (tx, viewer, id, form, now) =>
      addParty(tx, viewer, id, check(schema.partyForm, form), now),
    besked: (tx, viewer, id, form, now) =>
      tellParty(tx, viewer, id, check(schema.toldForm, form), now),
    "fjern-part": (tx, viewer, id, form, now) =>
      removeParty(tx, viewer, id, idIn(form, "partyId"), now),
    "fortryd-part": (tx, viewer, id, form, now) =>
      restoreParty(tx, viewer, id, idIn(form, "partyId"), now),
    henvis: (tx, viewer, id, form, now) =>
      linkCases(tx, viewer, id, check(schema.linkForm, form), now),
    "fjern-henvisning": (tx, viewer, id, form, now) =>
      unlinkCases(tx, viewer, id, idIn(form, "otherId"), now),
    inhabil: async (tx, viewer, id, form, now) => {
      const [personId = viewer.personId] = await peopleTyped(tx, textIn(form, "person"));
      form.set("personId", personId);
      await registerRecusal(tx, viewer, id, check(schema.recusalForm, form), now);
    },
    habil: async (tx, viewer, id, form, now) => {
      await liftRecusal(tx, viewer, id, idIn(form, "personId"), now);
    },
    luk: (tx, viewer, id, _form, now) => closeCase(tx, viewer, id, now),
    genaabn: (tx, viewer, id, _form, now) => reopenCase(tx, viewer, id, now),
  } satisfies Record<string, Work>),
);

/** Does what the pressed button of the case's page stands for. @throws InputError for an unknown one */
export async function actOnCase(
  tx: Tx,
  viewer: Viewer,
  caseId: string,
  form: FormData,
  now: Date,
): Promise<void> {
  const work = WORKS.get(textIn(form, "handling"));
  if (work === undefined)
    throw new InputError("Formularen kan ikke læses.", { hint: "Hent siden igen." });
  await work(tx, viewer, caseId, form, now);
}

function idIn(form: FormData, name: string): string {
  const id = textIn(form, name);
  if (!isId(id)) throw new InputError("Formularen kan ikke læses.", { hint: "Hent siden igen." });
  return id;
}
