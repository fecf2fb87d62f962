import { useRevalidator } from "react-router";
import { ACCEPTED_FILES } from "../../../platform/files/file-kind.ts";
import { AttachmentDrop } from "../../../ui/editor/index.ts";
import { ButtonLink } from "../../../ui/index.ts";
import { SCAN_NAMES, VERSION_STATUS_NAMES } from "../attachment.ts";
import { attachmentPath, attachmentsPath, fileSizeText } from "../attachment-links.ts";
import type { AttachmentsView, ListedAttachment } from "../load-attachments.ts";

/** A document's attachments on its page: put on by dragging where it may be, else listed. */
export function AttachmentSection({ view }: { view: AttachmentsView }) {
  const { revalidate } = useRevalidator();
  const here = attachmentsPath(view.documentId);
  const shown = view.attachments.filter(({ isRemoved }) => !isRemoved);
  return (
    <section id="bilag">
      <h2>Bilag</h2>
      {view.may.edit ? (
        <>
          <AttachmentDrop
            attachments={shown.map((one) => ({
              id: one.id,
              title: one.title,
              href: attachmentPath(one.id),
              url: `${attachmentPath(one.id)}/titel`,
              facts: <AttachmentFacts attachment={one} seesScan={view.seesScan} />,
            }))}
            uploadUrl={`${here}/fil`}
            orderUrl={`${here}/orden`}
            mostBytes={view.mostBytes}
            accept={ACCEPTED_FILES}
            onChanged={() => void revalidate()}
          />
          <p>
            <ButtonLink href={here}>Luk, fjern og versioner</ButtonLink>
          </p>
        </>
      ) : (
        <AttachmentLines view={view} />
      )}
    </section>
  );
}

/** The attachments as lines to open, without anything to change them by. */
export function AttachmentLines({ view }: { view: AttachmentsView }) {
  const shown = view.attachments.filter(({ isRemoved }) => !isRemoved);
  return (
    <>
      {shown.length + view.hidden === 0 && <p className="empty">Der er ingen bilag.</p>}
      {shown.length > 0 && (
        <ol className="rows">
          {shown.map((one) => (
            <li key={one.id}>
              <a href={attachmentPath(one.id)}>{one.title}</a>{" "}
              <AttachmentFacts attachment={one} seesScan={view.seesScan} />
            </li>
          ))}
        </ol>
      )}
      {view.hidden > 0 && (
        <p className="quiet">
          {view.hidden === 1
            ? "Desuden et lukket bilag, som du ikke har adgang til."
            : `Desuden ${view.hidden} lukkede bilag, som du ikke har adgang til.`}
        </p>
      )}
    </>
  );
}

/** Version, size, and what a reader should beware of. */
export function AttachmentFacts({
  attachment,
  seesScan,
}: {
  attachment: ListedAttachment;
  seesScan: boolean;
}) {
  const { status, number, bytes, isClosed, scan } = attachment;
  const isTold = scan !== "clean" && (scan !== "not_scanned" || seesScan);
  const facts = [
    VERSION_STATUS_NAMES[status],
    `version ${number}`,
    fileSizeText(bytes),
    isClosed && "lukket",
    isTold && SCAN_NAMES[scan].toLowerCase(),
  ];
  return <span className="quiet">{facts.filter(Boolean).join(" · ")}</span>;
}
