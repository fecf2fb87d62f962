import { InputError } from "../../platform/errors.ts";
import { textIn } from "../../platform/http/form.ts";
import { approveSure } from "./actions/approve-sure.ts";
import { dismissPaper, restorePaper } from "./actions/dismiss-paper.ts";
import { publishPaper } from "./actions/publish-paper.ts";
import { receivePaper } from "./actions/receive-paper.ts";
import { retryPaper } from "./actions/retry-paper.ts";
import type { ReviewDesk } from "./desk.ts";
import { WISHES, type Wish } from "./draft.ts";

/** What was done, for the page to tell, and the paper that it can be undone for. */
export interface Done {
  told: string;
  undo: string | null;
}

/** Does what a form of the list asks for. @throws the errors of the actions */
export async function actOnQueue(desk: ReviewDesk, form: FormData): Promise<Done> {
  const work = textIn(form, "handling");
  const paperId = textIn(form, "papir");
  const told = (undo: string | null = null) => ({ told: work, undo });
  switch (work) {
    case "kasser":
      await desk.transact((tx) => dismissPaper(tx, desk, paperId));
      return told(paperId);
    case "hent-tilbage":
      await desk.transact((tx) => restorePaper(tx, desk, paperId));
      return told();
    case "proev-igen":
      await desk.transact((tx) => retryPaper(tx, desk, paperId));
      return told();
    case "offentliggoer":
      await desk.transact((tx) => publishPaper(tx, desk, paperId));
      return told();
    case "godkend-alle":
    case "godkend-valgte":
      return approve(desk, form, work);
    case "indlaes":
      await receiveAll(desk, form);
      return told();
    default:
      throw new InputError("Det kan ikke gøres her.", { hint: "Genindlæs siden." });
  }
}

async function approve(desk: ReviewDesk, form: FormData, work: string): Promise<Done> {
  const chosen = form.getAll("valgt[]").filter((id) => typeof id === "string");
  const among = work === "godkend-alle" ? null : chosen;
  if (among?.length === 0)
    throw new InputError("Der er ikke valgt nogen papirer.", { hint: "Sæt hak ved dem først." });
  const publish = textIn(form, "saa") === "publish";
  const count = await desk.transact((tx) => approveSure(tx, desk, { among, publish }));
  return { told: count === 0 ? "godkend-ingen" : work, undo: null };
}

/** Files of a form, where no script sends them one by one. One that is refused stops those after it. */
async function receiveAll(desk: ReviewDesk, form: FormData): Promise<void> {
  const files = form.getAll("fil").filter((one) => one instanceof File && one.name !== "");
  if (files.length === 0)
    throw new InputError("Der er ikke valgt nogen filer.", { hint: "Vælg en eller flere filer." });
  for (const file of files as File[])
    await receivePaper(
      desk,
      { name: file.name, content: file.stream(), announced: file.size },
      wishIn(textIn(form, "saa")),
    );
}

/** The wish that a form or an address names; none of them means that somebody is to look. */
export function wishIn(text: string): Wish {
  return WISHES.find((known) => known === text) ?? "look";
}
