import { timeRangeText } from "../../../platform/i18n/index.ts";
import { Facts } from "../../../ui/index.ts";
import type { PublishedMeeting } from "../../publication/index.ts";
import { filePath, pdfPath } from "../links.ts";
import { useSite } from "./site.ts";

/** The head of the minutes: time, place, who was there, and the documents to take away. */
export function MeetingFacts({ meeting }: { meeting: PublishedMeeting }) {
  const { m, language, recordLang } = useSite();
  const address = { bodySlug: meeting.body.slug, slug: meeting.slug };
  const substitutes = meeting.substitutes.map((s) => m.meeting.substituteFor(s.by, s.for));
  return (
    <>
      <section className="card">
        <h2>{m.meeting.facts}</h2>
        <Facts
          facts={[
            [
              m.meeting.time,
              meeting.startTime && timeRangeText(meeting.startTime, meeting.endTime, language),
            ],
            [m.meeting.place, meeting.place && <span lang={recordLang}>{meeting.place}</span>],
            [m.meeting.participants, names(meeting.participants)],
            [m.meeting.absent, names(meeting.absent)],
            [m.meeting.substitutes, substitutes.join(", ")],
          ]}
        />
      </section>
      <section className="card">
        <h2>{m.meeting.documents}</h2>
        <ul className="plain">
          <li>
            <a href={pdfPath(address, meeting.kind)}>
              {meeting.kind === "agenda" ? m.meeting.agendaPdf : m.meeting.minutesPdf}
            </a>
          </li>
          {meeting.source && (
            <li>
              <a href={filePath(meeting.source)}>{m.meeting.source}</a>{" "}
              <span className="quiet">{meeting.source.name}</span>
            </li>
          )}
        </ul>
      </section>
    </>
  );
}

function names(list: string[]) {
  if (list.length === 0) return null;
  return (
    <ul className="names plain">
      {list.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}
