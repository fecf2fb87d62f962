import { instantText } from "../../../platform/i18n/dates.ts";
import { kindOfMediaType } from "../../../platform/files/file-kind.ts";
import { Button, DataTable } from "../../../ui/index.ts";
import { SCAN_NAMES, VERSION_STATUS_NAMES } from "../attachment.ts";
import { attachmentFilePath, fileSizeText } from "../attachment-links.ts";
import type { AttachmentView } from "../attachment-view.ts";

type Version = AttachmentView["versions"][number];

/** Every version of an attachment, the newest first, and what can be done with each. */
export function AttachmentVersions({ view }: { view: AttachmentView }) {
  const newest = view.versions[0]?.number;
  return (
    <section>
      <h2>Versioner</h2>
      <DataTable
        caption="Versioner"
        quietCaption
        columns={[
          {
            title: "Version",
            cell: (one: Version) => (
              <span>
                {one.mayOpen ? (
                  <a href={attachmentFilePath(view.id, one.number)}>Version {one.number}</a>
                ) : (
                  `Version ${one.number}`
                )}
                <br />
                <span className="quiet">
                  {VERSION_STATUS_NAMES[one.status]}
                  {one.isInForce && ", den gældende"}
                </span>
              </span>
            ),
          },
          {
            title: "Fil",
            cell: (one) => (
              <span>
                {one.fileName}
                <br />
                <span className="quiet">
                  {kindOfMediaType(one.mediaType)?.name.replace(/^en |^et /, "")},{" "}
                  {fileSizeText(one.bytes)}
                  {view.seesScan && `. ${SCAN_NAMES[one.scan]}`}
                  {one.scan === "infected" && ` (${one.scanNote})`}
                </span>
              </span>
            ),
          },
          {
            title: "Lagt på",
            cell: (one) => `${instantText(one.uploadedAt, "da")} af ${one.uploader}`,
          },
          ...(view.may.addVersion
            ? [
                {
                  title: "Handling",
                  cell: (one: Version) => <Buttons one={one} isNewest={one.number === newest} />,
                },
              ]
            : []),
        ]}
        rows={view.versions}
        keyOf={({ number }) => String(number)}
        empty=""
      />
    </section>
  );
}

function Buttons({ one, isNewest }: { one: Version; isNewest: boolean }) {
  const other = one.status === "draft" ? "valid" : "draft";
  return (
    <form method="post" className="actions">
      <input type="hidden" name="number" value={one.number} />
      <input type="hidden" name="status" value={other} />
      <Button kind="plain" name="handling" value="status">
        Gør til {VERSION_STATUS_NAMES[other]}
        <span className="sr-only"> version {one.number}</span>
      </Button>
      {!isNewest && one.scan !== "infected" && (
        <Button kind="plain" name="handling" value="gendan">
          Gendan<span className="sr-only"> version {one.number}</span>
        </Button>
      )}
    </form>
  );
}
