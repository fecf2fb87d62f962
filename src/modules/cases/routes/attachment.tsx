import { redirect, useRevalidator } from "react-router";
import sheet from "../../../ui/styles/editor.scss?url";
import { ACCEPTED_FILES } from "../../../platform/files/file-kind.ts";
import { acting, loading } from "../../../platform/http/form.ts";
import { DropPlace, PdfPreview } from "../../../ui/editor/index.ts";
import {
  Alert,
  Button,
  ButtonLink,
  ErrorSummary,
  refusedIn,
  TextField,
  WorkPage,
} from "../../../ui/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { uploadAttachment } from "../actions/upload-attachment.ts";
import { SCAN_NAMES, VERSION_STATUS_NAMES } from "../attachment.ts";
import { actOnAttachment } from "../attachment-forms.ts";
import {
  attachmentFilePath,
  attachmentPath,
  attachmentsPath,
  fileSizeText,
  MOST_FORM_BYTES,
} from "../attachment-links.ts";
import { attachmentView } from "../attachment-view.ts";
import { fileInForm, formWithFile } from "../incoming-file.ts";
import { CASES_CRUMB, casePath, documentPath } from "../links.ts";
import { AttachmentVersions } from "../ui/attachment-versions.tsx";
import { FileField } from "../ui/attachment-parts.tsx";
import type { Route } from "./+types/attachment.ts";

export const handle = { interactive: true };
export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: sheet }];

export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  return transact((tx) => attachmentView(tx, viewer, params.attachmentId));
});

export const action = acting(async ({ context, params }: Route.ActionArgs, form) => {
  const desk = signedIn(context);
  const { attachmentId } = params;
  if (form.has("fil")) await uploadAttachment(desk, { attachmentId }, fileInForm(form));
  else await actOnAttachment(desk, attachmentId, form);
  throw redirect(attachmentPath(attachmentId), 303);
}, formWithFile);

export default function AttachmentPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const refused = refusedIn(actionData);
  const { shown, may } = view;
  const isTold = shown.scan !== "clean" && (shown.scan !== "not_scanned" || view.seesScan);
  return (
    <WorkPage
      title={view.title}
      kicker={`Bilag${view.isClosed ? " · lukket" : ""}${view.isRemoved ? " · fjernet" : ""}`}
      crumbs={[
        CASES_CRUMB,
        { text: view.case.number, href: casePath(view.case.id) },
        { text: view.document.title, href: documentPath(view.document.id) },
        { text: "Bilag", href: attachmentsPath(view.document.id) },
      ]}
      actions={
        shown.mayOpen && <ButtonLink href={attachmentFilePath(view.id)}>Hent filen</ButtonLink>
      }
    >
      <ErrorSummary refused={refused} />
      {view.isClosed && (
        <Alert kind="warning">
          Bilaget er lukket efter {view.closedGround}. Det bliver noteret, hver gang nogen åbner
          det.
        </Alert>
      )}
      {isTold && (
        <Alert kind={shown.scan === "infected" ? "error" : "warning"}>
          {SCAN_NAMES[shown.scan]}.
        </Alert>
      )}
      {shown.mayOpen && <Preview view={view} />}
      <AttachmentVersions view={view} />
      {may.addVersion && <NewVersion view={view} />}
      {may.edit && (
        <>
          <form method="post" className="sheet">
            <h2>Titel</h2>
            <TextField
              name="title"
              label="Titel"
              value={view.title}
              required
              maxLength={200}
              refused={refused}
            />
            <Button kind="secondary" name="handling" value="omdoeb">
              Gem titlen
            </Button>
          </form>
          <form method="post" className="sheet">
            <h2>{view.isClosed ? "Åbn bilaget" : "Luk bilaget"}</h2>
            {!view.isClosed && (
              <TextField
                name="ground"
                label="Hvorfor er det lukket?"
                hint="Fx forvaltningsloven § 28 eller offentlighedsloven § 23."
                required
                maxLength={120}
                refused={refused}
              />
            )}
            <Button kind="secondary" name="handling" value={view.isClosed ? "aabn" : "luk"}>
              {view.isClosed ? "Åbn bilaget" : "Luk bilaget"}
            </Button>
          </form>
        </>
      )}
      {view.history.length > 0 && (
        <section>
          <h2>Historik</h2>
          <ul className="plain rows">
            {view.history.map(({ at, who, what, details }) => (
              <li key={`${at} ${what} ${details}`}>
                {at} <b>{who}</b>: {what} ({details})
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="quiet">
        {VERSION_STATUS_NAMES.draft} er ikke endeligt. {VERSION_STATUS_NAMES.valid} er det, der
        gælder.
      </p>
    </WorkPage>
  );
}

function NewVersion({ view }: { view: Route.ComponentProps["loaderData"] }) {
  const { revalidate } = useRevalidator();
  const mostBytes = Math.min(view.mostBytes, MOST_FORM_BYTES);
  return (
    <section className="sheet">
      <h2>Ny version</h2>
      <p>Versionen er et UDKAST, til du siger andet.</p>
      <DropPlace
        uploadUrl={`${attachmentPath(view.id)}/version`}
        mostBytes={view.mostBytes}
        accept={ACCEPTED_FILES}
        isSingle
        onChanged={() => void revalidate()}
        fallback={
          <form method="post" encType="multipart/form-data">
            <FileField
              label="Fil"
              hint={`Højst ${fileSizeText(mostBytes)}.`}
              accept={ACCEPTED_FILES}
            />
            <Button kind="secondary">Læg ny version på</Button>
          </form>
        }
      />
    </section>
  );
}

function Preview({ view }: { view: Route.ComponentProps["loaderData"] }) {
  const url = attachmentFilePath(view.id, view.shown.number);
  const { mediaType } = view.shown;
  if (mediaType === "application/pdf") return <PdfPreview url={url} title={view.title} />;
  if (/^image\/(png|jpeg|gif)$/.test(mediaType))
    return <img className="attachment-image" src={url} alt={view.title} />;
  return view.text === null ? null : <pre className="attachment-text">{view.text}</pre>;
}
