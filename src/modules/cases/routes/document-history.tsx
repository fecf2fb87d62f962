import { loading } from "../../../platform/http/form.ts";
import { readHistory, signedIn } from "../../organisation/index.ts";
import { History } from "../../organisation/ui/index.ts";
import { openDrafts } from "../document-view.ts";
import { documentWords } from "../history-words.ts";
import { documentPath } from "../links.ts";
import { mayReadClosed } from "../policy.ts";
import { DocumentFrame, framed } from "../ui/document-frame.tsx";
import type { Route } from "./+types/document-history.ts";

/** Each reading of a closed document is an event of its own, and told to others (routes/openings.tsx). */
const READING = ["opened"];

export const loader = loading(async ({ context, params, request }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  const before = Number(new URL(request.url).searchParams.get("foer")) || undefined;
  return transact(async (tx) => {
    const opened = await openDrafts(tx, viewer, params.documentId, "historik");
    const { access, document } = opened;
    const words = documentWords(mayReadClosed(access));
    const subject = { kind: "case-document", id: document.id };
    return {
      document: framed(opened),
      history: await readHistory(tx, subject, { before, words, without: READING }),
    };
  });
});

export default function DocumentHistory({ loaderData }: Route.ComponentProps) {
  const { document, history } = loaderData;
  return (
    <DocumentFrame document={document} tab="/historik">
      <History
        page={history}
        olderHref={(before) => `${documentPath(document.id)}/historik?foer=${before}`}
      />
    </DocumentFrame>
  );
}
