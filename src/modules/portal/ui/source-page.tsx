import { dateText } from "../../../platform/i18n/index.ts";
import type { MeetingRecord } from "../../publication/index.ts";
import {
  bodiesPath,
  bodyPath,
  filePath,
  itemAnchor,
  itemPath,
  lineAnchor,
  meetingPath,
} from "../links.ts";
import type { SourcePart } from "../source-parts.ts";
import { Page } from "./page.tsx";
import { useSite } from "./site.ts";

interface SourcePageProps {
  meeting: Extract<MeetingRecord, { state: "published" }>;
  parts: SourcePart[];
}

/** The text that a meeting was read from, as it came, with an anchor at each item and line. */
export function SourcePage({ meeting: { content }, parts }: SourcePageProps) {
  const { m, language, recordLang } = useSite();
  const address = { bodySlug: content.body.slug, slug: content.slug };
  const name = m.meeting.title(content.body.name, dateText(content.date, language));
  return (
    <Page
      title={m.meeting.sourceTitle(name)}
      crumbs={[
        { text: m.bodies.title, href: bodiesPath },
        { text: content.body.name, href: bodyPath(content.body.slug) },
        { text: dateText(content.date, language, "long"), href: meetingPath(address) },
      ]}
      canonical={null}
    >
      <h1>{m.meeting.sourceTitle(name)}</h1>
      <p className="lead">
        {m.meeting.sourceNote}{" "}
        {content.source && <a href={filePath(content.source)}>{m.meeting.sourceFile}</a>}
      </p>
      {parts.map((part) =>
        part.item === null ? (
          <Lines key={part.first} part={part} lang={recordLang} />
        ) : (
          <section
            key={part.first}
            id={itemAnchor(part.item)}
            className="source-item"
            aria-label={m.meeting.item(part.item)}
          >
            <p className="quiet">
              <a href={itemPath({ ...address, number: part.item })}>{m.meeting.item(part.item)}</a>
            </p>
            <Lines part={part} lang={recordLang} />
          </section>
        ),
      )}
    </Page>
  );
}

function Lines({ part: { first, lines }, lang }: { part: SourcePart; lang: "da" | undefined }) {
  return (
    <ol className="source-lines" start={first} lang={lang}>
      {lines.map((text, at) => (
        <li key={first + at} id={lineAnchor(first + at)}>
          {text.replaceAll("\f", "")}
        </li>
      ))}
    </ol>
  );
}
