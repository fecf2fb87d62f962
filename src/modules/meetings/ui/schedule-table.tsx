import { DataTable } from "../../../ui/index.ts";
import { itemPath } from "../meeting-links.ts";
import type { ShownRow } from "../schedule-view.ts";

/** The time table as those who come to the meeting read it. */
export function ScheduleTable({
  meetingId,
  rows,
}: {
  meetingId: string;
  rows: readonly ShownRow[];
}) {
  const hasBlocks = rows.some(({ block }) => block !== null);
  const hasGuests = rows.some(({ guests }) => guests.length > 0);
  const titleCell = ({ number, title, itemId, mayOpen }: ShownRow) => {
    const text = number === null ? title : `${number} ${title}`;
    return itemId !== null && mayOpen ? <a href={itemPath(meetingId, itemId)}>{text}</a> : text;
  };
  return (
    <DataTable
      caption="Tidsplan"
      quietCaption
      rows={rows}
      keyOf={({ at }) => String(at)}
      empty="Der er ingen tidsplan for mødet."
      columns={[
        { title: "Kl.", oneLine: true, cell: ({ from, to }) => `${from}–${to}` },
        ...(hasBlocks ? [{ title: "Blok", cell: ({ block }: ShownRow) => block }] : []),
        { title: "Hvad", cell: titleCell },
        ...(hasGuests
          ? [{ title: "Gæster", cell: ({ guests }: ShownRow) => guests.join("; ") }]
          : []),
      ]}
    />
  );
}
