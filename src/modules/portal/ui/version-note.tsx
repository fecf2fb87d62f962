import { instantText } from "../../../platform/i18n/index.ts";
import type { MeetingRecord } from "../../publication/index.ts";
import { aboutPath } from "../links.ts";
import { useSite } from "./site.ts";

/** Which version the reader sees, whether it was corrected, and the versions before it. */
export function VersionNote({
  record,
}: {
  record: Extract<MeetingRecord, { state: "published" }>;
}) {
  const { m, language } = useSite();
  const earlier = record.versions.filter(({ version }) => version < record.version);
  // Minutes that take the place of an agenda are no correction of it.
  const corrected = record.versions.some(
    ({ action, kind, version }) =>
      action === "correct" &&
      record.versions.some((before) => before.version < version && before.kind === kind),
  );
  return (
    <section className="card">
      <h2>{m.version.title}</h2>
      <p>{m.version.current(record.version, instantText(record.publishedAt, language))}</p>
      {corrected && <p>{m.version.corrected}</p>}
      <p className="quiet">
        {m.version.sha} <span className="sha">{record.sha256}</span>
      </p>
      {earlier.length > 0 && (
        <>
          <h3>{m.version.earlier}</h3>
          <ul className="plain quiet">
            {earlier.map(({ version, publishedAt, kind, action, sha256 }) => (
              <li key={version}>
                {m.version.line(version, instantText(publishedAt, language))}
                {", "}
                {action === "withdraw" || kind === null
                  ? m.version.withdrawn
                  : m.kind[kind].toLowerCase()}
                {", "}
                <span title={sha256}>{sha256.slice(0, 12)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={`${aboutPath}#versioner`}>{m.version.more}</a>
      </p>
    </section>
  );
}
