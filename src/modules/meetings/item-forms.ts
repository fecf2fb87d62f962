import type { Tx } from "../../platform/database/doors.ts";
import { ConflictError, InputError } from "../../platform/errors.ts";
import { fromPlain } from "../../platform/rich-text/index.ts";
import { check, textIn } from "../../platform/http/form.ts";
import { changeItem, closeItem, openItemAgain, renameChapter } from "./actions/change-item.ts";
import { addGuest, removeGuest } from "./actions/guests.ts";
import { refetchItem } from "./actions/refetch-item.ts";
import { restoreItem } from "./actions/restore-item.ts";
import { saveItemText } from "./actions/save-item-text.ts";
import { withdrawItem } from "./actions/withdraw-item.ts";
import {
  changeItemForm,
  closeItemForm,
  guestForm,
  openItemForm,
  plainTextForm,
  removeGuestForm,
  renameChapterForm,
  withdrawForm,
} from "./agenda-schema.ts";
import type { Desk } from "./edit-agenda.ts";

/**
 * Does what a form of an item's page asks for.
 * @returns whether the item still stands on the agenda
 * @throws the five
 */
export async function actOnItem(
  tx: Tx,
  desk: Desk,
  meetingId: string,
  itemId: string,
  form: FormData,
): Promise<boolean> {
  const work = textIn(form, "handling");
  if (work === "tag-af")
    return withdrawItem(tx, desk, meetingId, itemId, check(withdrawForm, form).reason);
  const works: Record<string, () => Promise<void>> = {
    ret: () => changeItem(tx, desk, meetingId, itemId, check(changeItemForm, form)),
    omdoeb: () => renameChapter(tx, desk, meetingId, itemId, check(renameChapterForm, form)),
    "saet-paa": () => restoreItem(tx, desk, meetingId, itemId),
    luk: () => closeItem(tx, desk, meetingId, itemId, check(closeItemForm, form)),
    aabn: () => openItemAgain(tx, desk, meetingId, itemId, check(openItemForm, form).revision),
    tekst: async () => {
      const { position, revision, text } = check(plainTextForm, form);
      const content = fromPlain(text.replaceAll("\r\n", "\n"));
      const of = { meetingId, itemId, position };
      const { kind } = await saveItemText(tx, desk, of, { revision, content });
      if (kind === "conflict")
        throw new ConflictError("En anden har skrevet i teksten, siden du hentede siden.", {
          hint: "Kopiér din tekst, og hent siden igen.",
        });
    },
    hent: () => refetchItem(tx, desk, meetingId, itemId),
    gaest: () => addGuest(tx, desk, meetingId, itemId, check(guestForm, form)),
    "gaest-vaek": () =>
      removeGuest(tx, desk, meetingId, itemId, check(removeGuestForm, form).gaest),
  };
  const act = Object.hasOwn(works, work) ? works[work] : undefined;
  if (act === undefined)
    throw new InputError("Formularen kan ikke bruges her.", { hint: "Hent siden igen." });
  await act();
  return true;
}
