import { instantText } from "../../../platform/i18n/dates.ts";
import { DataTable, Facts } from "../../../ui/index.ts";
import type { SentDispatch } from "../store/dispatches.ts";
import { DISPATCH_KIND_NAMES, RECIPIENT_ROLE_NAMES, SEES_NAMES } from "../words.ts";

/** All that was sent of the meeting, the newest first, with who opened it when. */
export function SentList({ sent }: { sent: SentDispatch[] }) {
  return (
    <section aria-labelledby="sendt">
      <h2 id="sendt">Udsendelser</h2>
      {sent.length === 0 && <p className="empty">Der er ikke sendt noget endnu.</p>}
      {sent.map((one) => (
        <Sent key={one.id} one={one} />
      ))}
    </section>
  );
}

function Sent({ one }: { one: SentDispatch }) {
  const { id, kind, sentAt, sender, message, lateReason, checks, recipients, outsiders } = one;
  const opened = recipients.filter(({ openedAt }) => openedAt !== null).length;
  const hasMail = recipients.filter((recipient) => recipient.hasMail).length + outsiders.length;
  return (
    <article aria-labelledby={`udsendelse-${id}`}>
      <h3 id={`udsendelse-${id}`}>
        {DISPATCH_KIND_NAMES[kind]} {instantText(sentAt, "da")}
      </h3>
      <Facts
        inColumns
        facts={[
          ["Sendt af", sender],
          ["Besked", message],
          ["Efter fristen, fordi", lateReason],
          ["Offentligheden", publicText(one)],
          ["Åbnet", one.hasPapers ? `${opened} af ${recipients.length}` : null],
          ["Adresser", `${hasMail} af ${recipients.length + outsiders.length} har en mailadresse`],
        ]}
      />
      {checks.length > 0 && (
        <details>
          <summary>Tjeklisten, da der blev sendt ({checks.length})</summary>
          <ul>
            {checks.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
      <details>
        <summary>Modtagere ({recipients.length + outsiders.length})</summary>
        <DataTable
          caption="Modtagere"
          quietCaption
          rows={[
            ...recipients,
            ...outsiders.map(({ name }) => ({
              name,
              role: "guest",
              sees: "items" as const,
              hasMail: true,
              openedAt: null,
            })),
          ]}
          keyOf={({ name, role }) => `${name} ${role}`}
          empty="Ingen modtagere."
          columns={[
            { title: "Navn", cell: ({ name }) => name },
            { title: "Som", cell: ({ role }) => RECIPIENT_ROLE_NAMES[role] ?? role },
            { title: "Ser", cell: ({ sees }) => SEES_NAMES[sees] },
            { title: "Mail", cell: ({ hasMail: has }) => (has ? "Ja" : "Ingen adresse") },
            {
              title: "Åbnet",
              cell: ({ openedAt }) =>
                openedAt === null ? "Ikke endnu" : instantText(openedAt, "da"),
            },
          ]}
        />
      </details>
    </article>
  );
}

function publicText({ publicAt, publishedAt, hasPapers }: SentDispatch): string | null {
  if (publishedAt !== null) return `Offentliggjort ${instantText(publishedAt, "da")}`;
  if (publicAt !== null) return `Offentliggøres ${instantText(publicAt, "da")}`;
  return hasPapers ? "Offentliggøres ikke" : null;
}
