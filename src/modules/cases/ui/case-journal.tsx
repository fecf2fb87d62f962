import { instantText } from "../../../platform/i18n/dates.ts";
import { Button, type Refused, TextAreaField } from "../../../ui/index.ts";
import { JOURNAL_KINDS } from "../journal-kinds.ts";
import type { Entry } from "../store/journal.ts";

/** What happened in a case, the newest first, and the form for a note of one's own. */
export function Journal({
  entries,
  kind,
  olderThan,
  mayNote,
  refused,
}: {
  entries: readonly Entry[];
  kind: keyof typeof JOURNAL_KINDS;
  /** The id to go on from; null when there is no more. */
  olderThan: number | null;
  mayNote: boolean;
  refused: Refused | undefined;
}) {
  return (
    <section id="journal">
      <h2>Journal</h2>
      {mayNote && (
        <form method="post" className="sheet">
          <TextAreaField
            name="text"
            label="Notér i journalen"
            hint="Et notat kan ikke rettes eller slettes bagefter."
            rows={2}
            required
            maxLength={4000}
            refused={refused}
          />
          <p>
            <Button kind="secondary" name="handling" value="notat">
              Notér
            </Button>
          </p>
        </form>
      )}
      <nav className="choice-line" aria-label="Hvad i journalen">
        {Object.entries(JOURNAL_KINDS).map(([key, { text }]) => (
          <a
            key={key}
            href={key === "alt" ? "?#journal" : `?slags=${key}#journal`}
            aria-current={key === kind ? "true" : undefined}
          >
            {text}
          </a>
        ))}
      </nav>
      {entries.length === 0 && <p className="empty">Her er intet i journalen.</p>}
      <ol className="plain rows">
        {entries.map((entry) => (
          <li key={entry.id}>
            <p className="quiet">
              <time dateTime={entry.at.toISOString()}>{instantText(entry.at, "da")}</time>
              {" · "}
              {entry.person ?? "Tingsted"}
            </p>
            <p className="lines">{entry.text}</p>
          </li>
        ))}
      </ol>
      {olderThan !== null && (
        <p>
          <a href={`?slags=${kind}&foer=${olderThan}#journal`}>Vis ældre</a>
        </p>
      )}
    </section>
  );
}
