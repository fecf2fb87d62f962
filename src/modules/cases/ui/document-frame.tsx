import type { ReactNode } from "react";
import { Alert, ButtonLink, Tabs, Told, WorkPage } from "../../../ui/index.ts";
import { CASES_CRUMB, casePath, documentPath } from "../links.ts";
import type { CaseDocument } from "../store/documents.ts";
import { DOCUMENT_STATE_NAMES } from "../words-danish.ts";
import { DOCUMENT_TOLD } from "../words-told.ts";

/** What the pages of a document show of it. */
export type FramedDocument = Pick<
  CaseDocument,
  "id" | "title" | "caseId" | "caseNumber" | "state" | "isClosed" | "closedGround" | "author"
> & { body: string | null };

export function framed({ body, ...document }: CaseDocument): FramedDocument {
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
        tabs={TABS.map(([path, text]) => ({ text, href: here + path, current: path === tab }))}
      />
      <Told texts={DOCUMENT_TOLD} />
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
