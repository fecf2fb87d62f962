import { redirect, useRevalidator } from "react-router";
import sheet from "../../../ui/styles/editor.scss?url";
import { dateInDenmark } from "../../../platform/clock.ts";
import { acting, loading, textIn } from "../../../platform/http/form.ts";
import { Alert, ErrorSummary, refusedIn } from "../../../ui/index.ts";
import { CommentsPane, DocumentEditor } from "../../../ui/editor/index.ts";
import { allUnits, signedIn } from "../../organisation/index.ts";
import { completeness } from "../completeness.ts";
import { actOnDocument } from "../document-actions.ts";
import { openDocument, openPost } from "../document-view.ts";
import { documentPath } from "../links.ts";
import { loadApproval } from "../load-approval.ts";
import { loadAttachments } from "../load-attachments.ts";
import { mayComment, mayEditDocument, mayReadDrafts, mayWithdrawDocument } from "../policy.ts";
import { bodiesToChoose } from "../store/body-facts.ts";
import { commentsOf } from "../store/comments.ts";
import { sectionsOf } from "../store/sections.ts";
import { ApprovalPanel } from "../ui/approval-panel.tsx";
import { AttachmentSection } from "../ui/attachment-list.tsx";
import { DocumentForms } from "../ui/document-forms.tsx";
import { DocumentFrame, framed } from "../ui/document-frame.tsx";
import { Lacks } from "../ui/lacks.tsx";
import { PlainSections } from "../ui/plain-sections.tsx";
import { PostForm } from "../ui/post-form.tsx";
import { SectionTexts } from "../ui/section-texts.tsx";
import { DOCUMENT_UNDO, undoIn } from "../words-told.ts";
import type { Route } from "./+types/document.ts";

export const handle = { interactive: true };
export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: sheet }];

export const loader = loading(async ({ context, params, request }: Route.LoaderArgs) => {
  const desk = signedIn(context);
  const { viewer, transact, clock } = desk;
  return transact(async (tx) => {
    const opened = await openDocument(tx, viewer, params.documentId, "tekst");
    const { access, document } = opened;
    const mayEdit = mayEditDocument(access);
    const seesDrafts = mayReadDrafts(access);
    const sections = await sectionsOf(tx, document.id);
    const isPost = document.itemType === "post";
    return {
      viewerId: viewer.personId,
      approval: seesDrafts ? await loadApproval(tx, document.id, desk) : null,
      attachments: await loadAttachments(tx, document.id, viewer),
      document: framed(opened),
      facts: {
        title: document.title,
        publicTitle: document.publicTitle,
        bodyId: document.bodyId,
        itemType: document.itemType,
        isClosed: document.isClosed,
        closedGround: document.closedGround,
      },
      sections,
      comments: seesDrafts ? await commentsOf(tx, document.id) : null,
      lacks: mayEdit ? await completeness(tx, document.id) : [],
      post: isPost ? await openPost(tx, access) : null,
      units:
        isPost && mayEdit
          ? (await allUnits(tx)).map(({ id, name }) => ({ value: id, text: name }))
          : [],
      bodies: mayEdit ? await bodiesToChoose(tx, dateInDenmark(clock())) : [],
      isPlain: new URL(request.url).searchParams.has("enkel"),
      may: { edit: mayEdit, comment: mayComment(access), withdraw: mayWithdrawDocument(access) },
    };
  });
});

export const action = acting(async ({ context, params }: Route.ActionArgs, form) => {
  const { viewer, transact, clock } = signedIn(context);
  const told = await transact((tx) => actOnDocument(tx, viewer, params.documentId, form, clock()));
  if (told.length > 0) return { told };
  const done = `?besked=${encodeURIComponent(textIn(form, "handling"))}${undoIn(form, DOCUMENT_UNDO)}${form.has("enkel") ? "&enkel" : ""}`;
  throw redirect(documentPath(params.documentId) + done, 303);
});

export default function DocumentPage({ loaderData, actionData }: Route.ComponentProps) {
  const {
    document,
    facts,
    sections,
    comments,
    lacks,
    post,
    units,
    bodies,
    isPlain,
    may,
    viewerId,
    approval,
    attachments,
  } = loaderData;
  const { revalidate } = useRevalidator();
  const refused = refusedIn(actionData);
  const told = actionData && "told" in actionData ? actionData.told : [];
  const here = documentPath(document.id);
  return (
    <DocumentFrame document={document} tab="">
      <ErrorSummary refused={refused} />
      {told.length > 0 && (
        <Alert kind="success">
          {told.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Alert>
      )}
      {approval && (approval.rounds.length > 0 || approval.may.send) && (
        <ApprovalPanel view={approval} />
      )}
      {lacks.length > 0 && (
        <details className="alert alert-info">
          <summary>
            {lacks.length === 1 ? "En ting mangler" : `${lacks.length} ting mangler`}
          </summary>
          <Lacks page="" lacks={lacks} />
        </details>
      )}
      {post && <PostForm post={post} units={units} mayEdit={may.edit} refused={refused} />}
      <div className={comments ? "with-comments" : undefined}>
        <div>
          {may.edit && isPlain && <PlainSections sections={sections} />}
          {may.edit && !isPlain && (
            <>
              <noscript>
                <p>
                  <a href="?enkel">Skriv uden script</a>
                </p>
              </noscript>
              <DocumentEditor
                owner={viewerId}
                sections={sections.map(({ key, heading, required, content, revision }) => ({
                  key,
                  heading,
                  required,
                  content,
                  revision,
                  saveUrl: `${here}/afsnit/${encodeURIComponent(key)}`,
                }))}
              />
            </>
          )}
          {!may.edit && <SectionTexts sections={sections} />}
        </div>
        {comments && (
          <CommentsPane
            comments={comments.map((one) => ({
              ...one,
              ...(may.comment && { resolveUrl: `${here}/kommentarer/${one.id}` }),
            }))}
            {...(may.comment && { addUrl: `${here}/kommentarer` })}
            onChanged={() => void revalidate()}
          />
        )}
      </div>
      <AttachmentSection view={attachments} />
      {(may.edit || may.withdraw) && (
        <DocumentForms
          facts={facts}
          sections={sections}
          bodies={bodies}
          may={may}
          refused={refused}
        />
      )}
    </DocumentFrame>
  );
}
