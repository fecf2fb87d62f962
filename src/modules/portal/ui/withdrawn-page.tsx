import { dateText, instantText } from "../../../platform/i18n/index.ts";
import type { MeetingRecord } from "../../publication/index.ts";
import { aboutPath, bodiesPath, bodyPath } from "../links.ts";
import { Page } from "./page.tsx";
import { SiteSearch } from "./site-search.tsx";
import { useSite } from "./site.ts";

/** The stone over a withdrawn meeting: that it was there, when and why it went, where to go on. */
export function WithdrawnPage({
  meeting,
}: {
  meeting: Extract<MeetingRecord, { state: "withdrawn" }>;
}) {
  const { m, language, recordLang } = useSite();
  const title = m.meeting.title(meeting.bodyName, dateText(meeting.date, language));
  const body = { text: meeting.bodyName, href: bodyPath(meeting.bodySlug) };
  return (
    <Page
      title={title}
      crumbs={[{ text: m.bodies.title, href: bodiesPath }, body]}
      canonical={null}
    >
      <h1>{title}</h1>
      <div className="note">
        <p>
          <b>{m.gone.lead(instantText(meeting.withdrawnAt, language))}</b>
        </p>
        {meeting.reason && (
          <p>
            {m.gone.reason}: <span lang={recordLang}>{meeting.reason}</span>
          </p>
        )}
      </div>
      <p>
        {m.gone.more} <a href={aboutPath}>{m.version.more}</a>.
      </p>
      <SiteSearch />
      <p>
        <a href={body.href}>{m.gone.toBody(meeting.bodyName)}</a>
      </p>
    </Page>
  );
}
