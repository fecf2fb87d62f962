import type { ReactNode } from "react";
import { Alert, ButtonLink, Tabs, Told, WorkPage } from "../../../ui/index.ts";
import { CASES_CRUMB, casePath, documentPath } from "../links.ts";
import type { CaseDocument } from "../store/documents.ts";
import type { OpenedDocument } from "../document-view.ts";
import { mayReadDrafts } from "../policy.ts";
import { DOCUMENT_STATE_NAMES } from "../words-danish.ts";
import { DOCUMENT_TOLD, DOCUMENT_UNDO } from "../words-told.ts";

/** What the pages of a document show of it. */
export type FramedDocument = Pick<
  CaseDocument,
  "id" | "title" | "caseId" | "caseNumber" | "state" | "isClosed" | "closedGround" | "author"
> & {
  body: string | null;
  /** Whether the viewer sees what it was made of: the tabs with versions, approval and history. */
  showsDrafts: boolean;
};

export function framed({
  access,
  document: { body, ...document },
}: OpenedDocument): FramedDocument {
  const { id, title, caseId, caseNumber, state, isClosed, closedGround, author } = document;
  return {
    id,
    title,
    caseId,
    caseNumber,
    state,
    isClosed,
    closedGround,
    author,
    body: body?.name ?? null,
    showsDrafts: mayReadDrafts(access),
  };
}

const TABS = [
  ["", "Tekst"],
  ["/laes", "Læs"],
  ["/bilag", "Bilag"],
  ["/versioner", "Versioner"],
  ["/godkendelse", "Godkendelse"],
  ["/vej", "Vej"],
  ["/historik", "Historik"],
] as const;

const OF_DRAFTS: readonly string[] = ["/versioner", "/godkendelse", "/historik"];

/** Head and tabs around each page of a document. */
export function DocumentFrame({
  document,
  tab,
  children,
}: {
  document: FramedDocument;
  tab: (typeof TABS)[number][0];
  children: ReactNode;
}) {
  const here = documentPath(document.id);
  return (
    <WorkPage
      title={document.title}
      part={TABS.find(([path]) => path === tab && path !== "")?.[1]}
      kicker={[DOCUMENT_STATE_NAMES[document.state], document.body, document.author]
        .filter(Boolean)
        .join(" · ")}
      crumbs={[CASES_CRUMB, { text: document.caseNumber, href: casePath(document.caseId) }]}
      actions={<ButtonLink href={`${here}/docx`}>Hent som Word</ButtonLink>}
    >
      <Tabs
        label="Dokumentets sider"
        tabs={TABS.filter(([path]) => document.showsDrafts || !OF_DRAFTS.includes(path)).map(
          ([path, text]) => ({ text, href: here + path, current: path === tab }),
        )}
      />
      <Told texts={DOCUMENT_TOLD} undo={DOCUMENT_UNDO} />
      {document.isClosed && (
        <Alert kind="warning">
          Dokumentet er lukket{document.closedGround && ` efter ${document.closedGround}`}. Det
          bliver noteret, hver gang nogen åbner det.
        </Alert>
      )}
      {children}
    </WorkPage>
  );
}
