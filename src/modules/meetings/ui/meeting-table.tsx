import { dateText, timeRangeText } from "../../../platform/i18n/index.ts";
import { DataTable } from "../../../ui/index.ts";
import { meetingPath } from "../meeting-links.ts";
import { MEETING_STATE_NAMES } from "../meeting-state.ts";
import type { ListedMeeting } from "../store/listed.ts";

/** Meetings with the way to each: those held here to their own pages, the others to the public ones. */
export function MeetingTable({
  meetings,
  empty,
  caption = "Møder",
  readsPapers = false,
}: {
  meetings: readonly ListedMeeting[];
  empty: string;
  caption?: string;
  /** The viewer may see how meetings were read from papers. */
  readsPapers?: boolean;
}) {
  return (
    <DataTable
      caption={caption}
      quietCaption
      rows={meetings}
      keyOf={({ id }) => id}
      empty={empty}
      columns={readsPapers ? [...COLUMNS, SOURCE] : COLUMNS}
    />
  );
}

const COLUMNS = [
  {
    title: "Møde",
    cell: (meeting: ListedMeeting) => (
      <span>
        <a href={addressOf(meeting)}>{meeting.title ?? meeting.body}</a>
        {meeting.title !== null && (
          <>
            <br />
            <span className="quiet">{meeting.body}</span>
          </>
        )}
      </span>
    ),
  },
  {
    title: "Dato",
    cell: ({ date, startTime, endTime }: ListedMeeting) => (
      <span>
        {dateText(date, "da")}
        {startTime !== null && (
          <>
            {" "}
            <span className="one-line">{timeRangeText(startTime, endTime, "da")}</span>
          </>
        )}
      </span>
    ),
  },
  { title: "Sted", cell: ({ place }: ListedMeeting) => place ?? "" },
  {
    title: "Tilstand",
    cell: ({ state }: ListedMeeting) =>
      state === null ? "Offentliggjort" : MEETING_STATE_NAMES[state],
  },
];

const SOURCE = {
  title: "Papir",
  cell: ({ id, state, body, date }: ListedMeeting) =>
    state === null ? (
      <a
        href={`${meetingPath(id)}/kilde`}
        aria-label={`Læst fra papir: ${body} ${dateText(date, "da")}`}
      >
        Læst fra papir
      </a>
    ) : (
      ""
    ),
};

function addressOf({ id, state, bodySlug, slug }: ListedMeeting): string {
  return state === null ? `/udvalg/${bodySlug}/${slug}` : meetingPath(id);
}
