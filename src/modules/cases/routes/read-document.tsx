import { loading } from "../../../platform/http/form.ts";
import { countWords, readingMinutes } from "../../../platform/rich-text/index.ts";
import { Facts } from "../../../ui/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { openDocument, openPost } from "../document-view.ts";
import { loadAttachments } from "../load-attachments.ts";
import { sectionsOf } from "../store/sections.ts";
import { AttachmentLines } from "../ui/attachment-list.tsx";
import { DocumentFrame, framed } from "../ui/document-frame.tsx";
import { PostForm } from "../ui/post-form.tsx";
import { SectionTexts } from "../ui/section-texts.tsx";
import type { Route } from "./+types/read-document.ts";

export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  return transact(async (tx) => {
    const opened = await openDocument(tx, viewer, params.documentId, "læst");
    const { access, document } = opened;
    const sections = await sectionsOf(tx, document.id);
    const post = document.itemType === "post" ? await openPost(tx, access) : null;
    const attachments = await loadAttachments(tx, document.id, viewer);
    return { document: framed(opened), sections, post, attachments };
  });
});

export default function ReadDocument({ loaderData }: Route.ComponentProps) {
  const { document, sections, post, attachments } = loaderData;
  const words = sections.reduce((sum, { content }) => sum + countWords(content), 0);
  return (
    <DocumentFrame document={document} tab="/laes">
      <Facts
        facts={[
          ["Sag", document.caseNumber],
          ["Til", document.body],
          ["Længde", `${words} ord, ${readingMinutes(words)} min.`],
        ]}
      />
      {post && <PostForm post={post} units={[]} mayEdit={false} refused={undefined} />}
      <SectionTexts sections={sections} />
      <h2>Bilag</h2>
      <AttachmentLines view={attachments} />
    </DocumentFrame>
  );
}
