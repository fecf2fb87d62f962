import { dateText, timeText } from "../../../platform/i18n/index.ts";
import type { MeetingSummary } from "../../publication/index.ts";
import { meetingPath } from "../links.ts";
import { KindBadge } from "./kind-badge.tsx";
import { useSite } from "./site.ts";

/** Meetings as a list of links; the body is named where the page is not already about it. */
export function MeetingRows({
  meetings,
  withBody,
}: {
  meetings: MeetingSummary[];
  withBody?: boolean;
}) {
  const { m, language } = useSite();
  return (
    <ul className="rows">
      {meetings.map((meeting) => {
        const date = dateText(meeting.date, language);
        return (
          <li key={meetingPath(meeting)}>
            <p>
              <a href={meetingPath(meeting)}>{withBody ? `${meeting.bodyName}, ${date}` : date}</a>
            </p>
            <p className="quiet">
              <KindBadge kind={meeting.kind} isCancelled={meeting.isCancelled} />{" "}
              {[
                meeting.startTime && timeText(meeting.startTime, language),
                m.count.items(meeting.itemCount),
                !withBody && meeting.term,
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
