import type { Tx } from "../../platform/database/doors.ts";
import { ConflictError, InputError } from "../../platform/errors.ts";
import { check } from "../../platform/http/form.ts";
import { fromPlain } from "../../platform/rich-text/index.ts";
import type { Viewer } from "../organisation/index.ts";
import { addSection } from "./actions/add-section.ts";
import { changeDocument } from "./actions/change-document.ts";
import { importDocx } from "./actions/import-docx.ts";
import { moveSection } from "./actions/move-section.ts";
import { removeSection } from "./actions/remove-section.ts";
import { restoreSection } from "./actions/restore-section.ts";
import { savePost } from "./actions/save-post.ts";
import { saveSection } from "./actions/save-section.ts";
import { withdrawDocument } from "./actions/withdraw-document.ts";
import * as schema from "./schema.ts";

type Work = (tx: Tx, viewer: Viewer, id: string, form: FormData, now: Date) => Promise<unknown>;

/** The forms of a document's page by what their buttons say. */
const WORKS = new Map<string, Work>(
  Object.entries({
    fakta: (tx, viewer, id, form, now) =>
      changeDocument(tx, viewer, id, check(schema.documentForm, form), now),
    stilling: (tx, viewer, id, form) => savePost(tx, viewer, id, check(schema.postForm, form)),
    "nyt-afsnit": (tx, viewer, id, form) =>
      addSection(tx, viewer, id, check(schema.sectionForm, form).heading),
    "fjern-afsnit": (tx, viewer, id, form, now) =>
      removeSection(tx, viewer, id, text(form, "key"), now),
    "fortryd-afsnit": (tx, viewer, id, form, now) =>
      restoreSection(tx, viewer, id, text(form, "key"), now),
    op: (tx, viewer, id, form) => moveSection(tx, viewer, id, text(form, "key"), -1),
    ned: (tx, viewer, id, form) => moveSection(tx, viewer, id, text(form, "key"), 1),
    afsnit: savePlain,
    "traek-tilbage": (tx, viewer, id, form, now) =>
      withdrawDocument(tx, viewer, id, check(schema.withdrawForm, form).reason, now),
  } satisfies Record<string, Work>),
);

/**
 * Does what the pressed button of the document's page stands for.
 * @returns what the writer is to know beside that it is done, as Danish sentences
 * @throws InputError for an unknown button
 */
export async function actOnDocument(
  tx: Tx,
  viewer: Viewer,
  id: string,
  form: FormData,
  now: Date,
): Promise<string[]> {
  if (form.get("handling") === "word") {
    const file = form.get("fil");
    if (!(file instanceof File) || file.size === 0)
      throw new InputError("Der er ingen fil.", { hint: "Vælg en Word-fil." });
    return importDocx(tx, viewer, id, new Uint8Array(await file.arrayBuffer()), now);
  }
  const work = WORKS.get(text(form, "handling"));
  if (work === undefined)
    throw new InputError("Formularen kan ikke læses.", { hint: "Hent siden igen." });
  await work(tx, viewer, id, form, now);
  return [];
}

async function savePlain(
  tx: Tx,
  viewer: Viewer,
  id: string,
  form: FormData,
  now: Date,
): Promise<void> {
  const content = fromPlain(text(form, "text").replaceAll("\r\n", "\n"));
  const revision = Number(form.get("revision"));
  const saved = await saveSection(tx, viewer, id, text(form, "key"), { revision, content }, now);
  if (saved.kind === "conflict")
    throw new ConflictError(`${saved.changedBy} har rettet afsnittet imens.`, {
      hint: "Kopiér din tekst, hent siden igen, og skriv den ind i den nye.",
    });
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
