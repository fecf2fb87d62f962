import { dateText } from "../../../platform/i18n/dates.ts";
import { decisionLacks } from "../lacks.ts";
import { isCarried } from "../vote.ts";
import type { LiveVote } from "../live/live-meeting.ts";
import type { WorkPart } from "../live/live-parts.ts";
import { outcomeText } from "../outcome.ts";
import type { MeetingDesk } from "../screen/meeting-desk.ts";
import { GuestList } from "./guest-list.tsx";

interface ItemRecordsProps {
  work: WorkPart;
  /** null where nothing can be changed. */
  desk: MeetingDesk | null;
}

/** All that was recorded on the item beside its decision. */
export function ItemRecords({ work, desk }: ItemRecordsProps) {
  const { votes, amendments, dissents, recusals, guests, followUps } = work;
  const outcome = work.decision?.outcome ?? null;
  const { content = null, types = [] } = work.decision ?? {};
  // An empty one is told of when the secretary wants to go on.
  const lacks =
    content === null ? [] : decisionLacks({ content, outcome, types, votes, followUps });
  return (
    <div className="item-records">
      {outcome && outcome.kind !== "treated" && (
        <p>
          <b>Videre gang:</b> {outcomeText(outcome) ?? "Sagen er afsluttet."} {outcome.note}
        </p>
      )}
      {lacks.length > 0 && (
        <ul className="item-lacks" aria-label="Se efter">
          {lacks.map(({ code, message }) => (
            <li key={code + message}>{message}</li>
          ))}
        </ul>
      )}
      <Records
        heading="Afstemninger"
        rows={votes.map((vote) => ({
          id: vote.id,
          text: voteText(vote),
          remove: () => desk?.act("remove-vote", { voteId: vote.id }),
        }))}
        canRemove={desk !== null}
      />
      {amendments.length > 0 && (
        <section>
          <h3>Ændringsforslag</h3>
          <ul>
            {amendments.map(({ id, proposedBy, text, state }) => (
              <li key={id}>
                <b>{proposedBy}:</b> {text} <i>({AMENDMENTS[state]})</i>
                {desk && state === "proposed" && (
                  <span className="row-actions">
                    {(["adopted", "rejected", "withdrawn"] as const).map((ruling) => (
                      <button
                        key={ruling}
                        type="button"
                        className="button button-plain"
                        onClick={() =>
                          desk.act("rule-amendment", { amendmentId: id, state: ruling })
                        }
                      >
                        {RULINGS[ruling]}
                        <span className="sr-only">: {text}</span>
                      </button>
                    ))}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Records
        heading="Mindretalsudtalelser"
        rows={dissents.map(({ id, who, text }) => ({
          id,
          text: `${who}: ${text}`,
          remove: () => desk?.act("remove-dissent", { dissentId: id }),
        }))}
        canRemove={desk !== null}
      />
      {recusals.length > 0 && (
        <section>
          <h3>Inhabilitet</h3>
          <ul>
            {recusals.map(({ id, personId, name, reason, ruling }) => (
              <li key={id ?? personId}>
                <b>{name}</b> ({reason}) –{" "}
                {ruling === null
                  ? "ikke afgjort"
                  : ruling === "recused"
                    ? "inhabil"
                    : "ikke inhabil"}
                {desk && id !== null && (
                  <span className="row-actions">
                    {(["recused", "not_recused"] as const)
                      .filter((one) => one !== ruling)
                      .map((one) => (
                        <button
                          key={one}
                          type="button"
                          className="button button-plain"
                          onClick={() => desk.act("rule", { recusalId: id, ruling: one })}
                        >
                          {one === "recused" ? "Inhabil" : "Ikke inhabil"}
                          <span className="sr-only">: {name}</span>
                        </button>
                      ))}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <GuestList {...{ guests, desk }} />
      <Records
        heading="Opgaver"
        rows={followUps.map(({ id, text, responsible, dueOn }) => ({
          id,
          text: [text, responsible, dueOn && `senest ${dateText(dueOn, "da", "short")}`]
            .filter(Boolean)
            .join(" · "),
          remove: () => desk?.act("remove-follow-up", { followUpId: id }),
        }))}
        canRemove={desk !== null}
      />
    </div>
  );
}

function Records(props: {
  heading: string;
  rows: { id: string; text: string; remove(): void }[];
  canRemove: boolean;
}) {
  if (props.rows.length === 0) return null;
  return (
    <section>
      <h3>{props.heading}</h3>
      <ul>
        {props.rows.map(({ id, text, remove }) => (
          <li key={id}>
            {text}{" "}
            {props.canRemove && (
              <button type="button" className="button button-plain" onClick={remove}>
                Fjern<span className="sr-only">: {text}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const AMENDMENTS = {
  proposed: "stillet",
  adopted: "vedtaget",
  rejected: "forkastet",
  withdrawn: "trukket tilbage",
};
const RULINGS = { adopted: "Vedtaget", rejected: "Forkastet", withdrawn: "Trukket tilbage" };

function voteText(vote: LiveVote): string {
  const casting =
    vote.casting === null
      ? ""
      : ` Formandens stemme afgjorde ${vote.casting === "for" ? "for" : "imod"}.`;
  const on = vote.proposal === "" ? "" : `${vote.proposal}: `;
  return `${on}${vote.for} for, ${vote.against} imod, ${vote.abstain} undlod.${casting} ${isCarried(vote) ? "Vedtaget." : "Ikke vedtaget."}`;
}
