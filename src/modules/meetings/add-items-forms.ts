import type { Tx } from "../../platform/database/doors.ts";
import { InputError } from "../../platform/errors.ts";
import { check, textIn } from "../../platform/http/form.ts";
import { addCases } from "./actions/add-cases.ts";
import { addChapter } from "./actions/add-chapter.ts";
import { addFreeItem } from "./actions/add-free-item.ts";
import { referMinutes } from "./actions/refer-minutes.ts";
import { resubmitItem } from "./actions/resubmit-item.ts";
import {
  addCasesForm,
  chapterForm,
  freeItemForm,
  referForm,
  resubmitForm,
} from "./agenda-schema.ts";
import type { Desk } from "./edit-agenda.ts";

/** Puts on the agenda what a form asks for. @returns the new items' ids @throws the five */
export async function actOnNewItems(
  tx: Tx,
  desk: Desk & { baseUrl: string },
  meetingId: string,
  form: FormData,
): Promise<string[]> {
  switch (textIn(form, "handling")) {
    case "sager": {
      const { stop, ...putting } = check(addCasesForm, form);
      return addCases(tx, desk, meetingId, stop, putting);
    }
    case "frit":
      return [await addFreeItem(tx, desk, meetingId, check(freeItemForm, form))];
    case "kapitel":
      return [await addChapter(tx, desk, meetingId, check(chapterForm, form))];
    case "igen": {
      const { item, ...putting } = check(resubmitForm, form);
      return [await resubmitItem(tx, desk, meetingId, item, putting)];
    }
    case "referat": {
      const { meeting, ...putting } = check(referForm, form);
      return [await referMinutes(tx, desk, meetingId, meeting, putting)];
    }
    default:
      throw new InputError("Formularen kan ikke bruges her.", { hint: "Hent siden igen." });
  }
}
