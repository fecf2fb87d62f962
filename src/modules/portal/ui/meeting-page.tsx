import { dateText, timeRangeText, timeText } from "../../../platform/i18n/index.ts";
import { Neighbours, type Neighbour } from "../../../ui/index.ts";
import type { MeetingRecord, MeetingSummary } from "../../publication/index.ts";
import { bodiesPath, bodyPath, meetingPath } from "../links.ts";
import { meetingData } from "../structured-data.ts";
import { KindBadge } from "./kind-badge.tsx";
import { MeetingFacts } from "./meeting-facts.tsx";
import { MeetingItems } from "./meeting-items.tsx";
import { Page } from "./page.tsx";
import { RichTextView } from "./rich-text-view.tsx";
import { Schedule } from "./schedule.tsx";
import { useSite } from "./site.ts";
import { VersionNote } from "./version-note.tsx";

type Published = Extract<MeetingRecord, { state: "published" }>;

/** A meeting: what and when, the time table, the items with what was decided, which version. */
export function MeetingPage({ meeting, today }: { meeting: Published; today: string }) {
  const { m, language, recordLang, baseUrl } = useSite();
  const { content } = meeting;
  const title = m.meeting.title(content.body.name, dateText(content.date, language));
  const address = { bodySlug: content.body.slug, slug: content.slug };
  return (
    <Page
      title={title}
      crumbs={[
        { text: m.bodies.title, href: bodiesPath },
        { text: content.body.name, href: bodyPath(content.body.slug) },
      ]}
      description={`${m.kind[content.kind]}: ${content.items.map((item) => item.title).join(", ")}`.slice(
        0,
        200,
      )}
      canonical={meetingPath(address)}
      data={meetingData(baseUrl, content)}
    >
      <p className="kicker">
        <KindBadge kind={content.kind} isCancelled={content.isCancelled} /> {content.body.term}
      </p>
      <h1>{title}</h1>
      <p className="lead">
        {[
          content.startTime && timeRangeText(content.startTime, content.endTime, language),
          content.place,
        ]
          .filter(Boolean)
          .join(", ")}
      </p>
      <div className="split">
        <div>
          {content.isCancelled && <p className="note">{m.meeting.cancelledNote}</p>}
          {content.movedFrom && !content.isCancelled && (
            <p className="note">{m.meeting.movedNote(placeText(content.movedFrom))}</p>
          )}
          {content.kind === "agenda" && content.date >= today && !content.isCancelled && (
            <p className="note">{m.meeting.comingNote}</p>
          )}
          {content.preamble.map((section) => (
            <section key={section.heading} lang={recordLang}>
              <h2>{section.heading}</h2>
              <RichTextView text={section.content} headingLevel={3} />
            </section>
          ))}
          {content.schedule.length > 0 && <Schedule meeting={content} />}
          <MeetingItems meeting={content} />
        </div>
        <aside aria-label={m.meeting.facts}>
          <MeetingFacts meeting={content} />
          <VersionNote record={meeting} />
        </aside>
      </div>
      <Neighbours
        label={m.meeting.neighbours}
        previous={meeting.previous && neighbour(meeting.previous, m.meeting.previous)}
        next={meeting.next && neighbour(meeting.next, m.meeting.next)}
      />
    </Page>
  );

  /** "onsdag den 4. marts 2026 kl. 16.00, Rådhuset" */
  function placeText({ date, startTime, place }: NonNullable<typeof content.movedFrom>): string {
    const time = startTime === null ? "" : ` ${timeText(startTime, language)}`;
    return `${dateText(date, language)}${time}${place === null ? "" : `, ${place}`}`;
  }

  function neighbour(summary: MeetingSummary, direction: string): Neighbour {
    return { href: meetingPath(summary), direction, title: dateText(summary.date, language) };
  }
}
