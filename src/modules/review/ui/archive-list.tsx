import { instantText } from "../../../platform/i18n/dates.ts";
import { archivePath } from "../links.ts";
import type { QueueView } from "../queue-view.ts";

/** The archives that came last, with how far each is. */
export function ArchiveList({ archives }: { archives: QueueView["archives"] }) {
  if (archives.length === 0) return null;
  return (
    <section aria-labelledby="arkiver">
      <h2 id="arkiver">Arkiver</h2>
      <ul className="plain archives">
        {archives.map(({ id, name, cameAt, papers, waiting, passedBy }) => (
          <li key={id}>
            <a href={archivePath(id)}>{name}</a>{" "}
            <span className="quiet">{instantText(new Date(cameAt), "da")}.</span>{" "}
            {waiting > 0
              ? `${papers - waiting} af ${papers} papirer er læst.`
              : papers === 1
                ? "Et papir."
                : `${papers} papirer.`}
            {passedBy > 0 &&
              ` ${passedBy === 1 ? "En fil" : `${passedBy} filer`} er ikke taget med.`}
          </li>
        ))}
      </ul>
    </section>
  );
}
