import { redirect } from "react-router";
import { ACCEPTED_FILES } from "../../../platform/files/file-kind.ts";
import { acting, loading } from "../../../platform/http/form.ts";
import { Button, DataTable, ErrorSummary, refusedIn } from "../../../ui/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { uploadAttachment } from "../actions/upload-attachment.ts";
import { actOnAttachment } from "../attachment-forms.ts";
import {
  attachmentPath,
  attachmentsPath,
  fileSizeText,
  MOST_FORM_BYTES,
} from "../attachment-links.ts";
import { openDocument } from "../document-view.ts";
import { fileInForm, formWithFile } from "../incoming-file.ts";
import { type ListedAttachment, loadAttachments } from "../load-attachments.ts";
import { AttachmentFacts, AttachmentLines } from "../ui/attachment-list.tsx";
import { FileField } from "../ui/attachment-parts.tsx";
import { DocumentFrame, framed } from "../ui/document-frame.tsx";
import type { Route } from "./+types/attachments.ts";

export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  return transact(async (tx) => {
    const opened = await openDocument(tx, viewer, params.documentId, "bilag");
    return {
      document: framed(opened),
      view: await loadAttachments(tx, params.documentId, viewer),
    };
  });
});

export const action = acting(async ({ context, params }: Route.ActionArgs, form) => {
  const desk = signedIn(context);
  const { documentId } = params;
  const id = form.get("bilag");
  if (typeof id === "string") await actOnAttachment(desk, id, form);
  else await uploadAttachment(desk, { documentId }, fileInForm(form));
  throw redirect(attachmentsPath(documentId), 303);
}, formWithFile);

export default function Attachments({ loaderData, actionData }: Route.ComponentProps) {
  const { document, view } = loaderData;
  const mostBytes = Math.min(view.mostBytes, MOST_FORM_BYTES);
  const there = view.attachments.filter(({ isRemoved }) => !isRemoved);
  const removed = view.attachments.filter(({ isRemoved }) => isRemoved);
  const named = {
    title: "Bilag",
    cell: (one: ListedAttachment) => (
      <>
        <a href={attachmentPath(one.id)}>{one.title}</a>
        <br />
        <AttachmentFacts attachment={one} seesScan={view.seesScan} />
      </>
    ),
  };
  return (
    <DocumentFrame document={document} tab="/bilag">
      <ErrorSummary refused={refusedIn(actionData)} />
      {!view.may.edit && <AttachmentLines view={view} />}
      {view.may.edit && (
        <>
          <DataTable
            caption="Bilag"
            quietCaption
            columns={[
              named,
              {
                title: "Rækkefølge",
                cell: (one) => (
                  <Buttons
                    one={one}
                    buttons={[
                      ["op", "Flyt op", one === there[0]],
                      ["ned", "Flyt ned", one === there.at(-1)],
                      ["fjern", "Fjern", false],
                    ]}
                  />
                ),
              },
            ]}
            rows={there}
            keyOf={({ id }) => id}
            empty="Der er ingen bilag."
          />
          <form method="post" encType="multipart/form-data" className="sheet">
            <h2>Læg en fil på</h2>
            <FileField
              label="Fil"
              hint={`Højst ${fileSizeText(mostBytes)} her. Større filer trækkes ind på siden Tekst.`}
              accept={ACCEPTED_FILES}
            />
            <Button>Læg på</Button>
          </form>
          {removed.length > 0 && (
            <section>
              <h2>Fjernede bilag</h2>
              <DataTable
                caption="Fjernede bilag"
                quietCaption
                columns={[
                  named,
                  {
                    title: "Fortryd",
                    cell: (one) => (
                      <Buttons one={one} buttons={[["hent-tilbage", "Hent tilbage", false]]} />
                    ),
                  },
                ]}
                rows={removed}
                keyOf={({ id }) => id}
                empty=""
              />
            </section>
          )}
        </>
      )}
    </DocumentFrame>
  );
}

function Buttons({
  one,
  buttons,
}: {
  one: ListedAttachment;
  buttons: [handling: string, text: string, isOff: boolean][];
}) {
  return (
    <form method="post" className="actions">
      <input type="hidden" name="bilag" value={one.id} />
      {buttons.map(([handling, text, isOff]) => (
        <Button key={handling} kind="plain" name="handling" value={handling} disabled={isOff}>
          {text}
          <span className="sr-only"> {one.title}</span>
        </Button>
      ))}
    </form>
  );
}
