import { loading } from "../../../platform/http/form.ts";
import { signedIn } from "../../organisation/index.ts";
import { docxOf } from "../docx-of.ts";
import { openDocument } from "../document-view.ts";
import { sectionsOf } from "../store/sections.ts";
import type { Route } from "./+types/docx.ts";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The document as a Word file. */
export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  const { document, sections } = await transact(async (tx) => ({
    ...(await openDocument(tx, viewer, params.documentId, "hentet som Word")),
    sections: await sectionsOf(tx, params.documentId),
  }));
  const name = encodeURIComponent(`${document.caseNumber} ${document.title}.docx`);
  return new Response(new Uint8Array(await docxOf(document, sections)), {
    headers: {
      "content-type": DOCX,
      "content-disposition": `attachment; filename*=UTF-8''${name}`,
    },
  });
});
