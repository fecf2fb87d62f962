import { instantText } from "../../../platform/i18n/index.ts";
import type { PublishedItem } from "../../publication/index.ts";
import type { MeetingRecord } from "../../publication/index.ts";
import { citation } from "../citation.ts";
import { aboutPath } from "../links.ts";
import { useSite } from "./site.ts";

interface CiteBoxProps {
  meeting: Extract<MeetingRecord, { state: "published" }>;
  item: PublishedItem;
  path: string;
}

/** What is needed to point at this item in ten years: address, citation, version, fingerprint. */
export function CiteBox({ meeting, item, path }: CiteBoxProps) {
  const { m, language, baseUrl } = useSite();
  const { content } = meeting;
  const text = citation(
    {
      authority: content.authority.name,
      bodyName: content.body.name,
      kind: content.kind,
      date: content.date,
      number: item.number,
      title: item.title,
      version: meeting.version,
      sha256: meeting.sha256,
      url: baseUrl + path,
    },
    language,
  );
  return (
    <section className="card">
      <h2>{m.item.cite}</h2>
      <p className="cite">{text}</p>
      <p className="quiet">
        {m.item.permanent}
        <br />
        <a className="sha" href={path}>
          {baseUrl + path}
        </a>
      </p>
      <p className="quiet">
        {m.version.current(meeting.version, instantText(meeting.publishedAt, language))}
        <br />
        {m.version.sha} <span className="sha">{meeting.sha256}</span>
        <br />
        <a href={`${aboutPath}#versioner`}>{m.version.more}</a>
      </p>
    </section>
  );
}
