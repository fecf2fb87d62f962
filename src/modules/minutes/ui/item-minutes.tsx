import { dateText, instantText } from "../../../platform/i18n/dates.ts";
import type { MinutesItem, MinutesView } from "../minutes-view.ts";

interface ItemMinutesProps {
  item: MinutesItem;
  /** Whose meeting it is, and when: its own decisions need no more than their name. */
  own: { body: string; date: string };
  addenda: MinutesView["addenda"];
}

/** One item as the minutes have it; its papers are folded, since the decision is what is read here. */
export function ItemMinutes({ item, own, addenda }: ItemMinutesProps) {
  const { id, number, title, closed, isChapter, isSeen, isRecused, withdrawn } = item;
  const heading = `${number}. ${title}`;
  if (isChapter && item.sections.length === 0 && item.decisions.length === 0)
    return <h2 id={`punkt-${id}`}>{heading}</h2>;
  return (
    <section className="minutes-item" aria-labelledby={`punkt-${id}`}>
      <h3 id={`punkt-${id}`}>
        {heading} {closed && <span className="badge pale">Lukket</span>}
      </h3>
      {isRecused && <p className="quiet">Du er inhabil i punktet og kan ikke se det.</p>}
      {!isSeen && !isRecused && closed && (
        <p className="quiet">Punktet er behandlet for lukkede døre.</p>
      )}
      {withdrawn !== null && <p>Taget af dagsordenen. {withdrawn}</p>}
      {item.caseNumber && <p className="quiet">Sag {item.caseNumber}</p>}
      {item.sections.length > 0 && (
        <details>
          <summary>
            Sagsfremstilling<span className="sr-only"> til punkt {number}</span>
          </summary>
          {item.sections.map(({ heading: name, html }) => (
            <div key={name}>
              <h4>{name}</h4>
              <div dangerouslySetInnerHTML={{ __html: html || "<p>–</p>" }} />
            </div>
          ))}
        </details>
      )}
      {item.decisions.map((decision, at) => (
        <DecisionText
          key={`${decision.body} ${decision.date} ${at}`}
          decision={decision}
          isOwn={decision.date === own.date && (decision.body ?? "").startsWith(own.body)}
        />
      ))}
      {item.attendance.length > 0 && <p>{item.attendance.join(" ")}</p>}
      {item.attachments.length > 0 && (
        <p className="quiet">
          Bilag:{" "}
          {item.attachments.map((one) => one.title + (one.isClosed ? " (lukket)" : "")).join(" · ")}
        </p>
      )}
      {addenda.map((one) => (
        <div key={one.id} className="decision">
          <p className="label">
            Tilføjelse {instantText(new Date(one.madeAt), "da")}, {one.madeBy}
          </p>
          <p>{one.text}</p>
        </div>
      ))}
    </section>
  );
}

interface DecisionProps {
  decision: MinutesItem["decisions"][number];
  isOwn: boolean;
}

function DecisionText({ decision, isOwn }: DecisionProps) {
  const { body, date, html, votes, dissents } = decision;
  const by = isOwn ? "" : [body, date && dateText(date, "da", "long")].filter(Boolean).join(", ");
  return (
    <div className="decision">
      <p className="label">Beslutning{by && `: ${by}`}</p>
      <div dangerouslySetInnerHTML={{ __html: html }} />
      {votes && (
        <p>
          For: {votes.for.join(", ") || "ingen"}. Imod: {votes.against.join(", ") || "ingen"}.
          Undlod: {votes.abstain.join(", ") || "ingen"}.
        </p>
      )}
      {dissents.map((dissent) => (
        <p key={dissent}>{dissent}</p>
      ))}
    </div>
  );
}
