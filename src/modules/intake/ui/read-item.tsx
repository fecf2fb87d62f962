import { Button, Facts } from "../../../ui/index.ts";
import type { FollowUpProposal } from "../follow-ups/proposals.ts";
import type { ReadItem } from "../source-view.ts";

const STATES: Record<FollowUpProposal["state"], string | null> = {
  proposed: null,
  accepted: "Taget",
  dismissed: "Afvist",
};

/** One item with its place in the paper, the words that were repaired and the tasks that it seems to give. */
export function ReadItemView({ item }: { item: ReadItem }) {
  const { number, title, closed, place, repairs, proposals } = item;
  return (
    <section>
      <h2>
        {number}. {title}
      </h2>
      {closed && <p className="badge pale">Lukket punkt</p>}
      {place !== null && <p className="quiet">{placeText(place)}</p>}
      {proposals.length > 0 && (
        <>
          <h3>Mulige opgaver</h3>
          {proposals.map((proposal) => (
            <ProposalView key={proposal.id} proposal={proposal} />
          ))}
        </>
      )}
      {repairs.length > 0 && (
        <details>
          <summary>
            {repairs.length === 1
              ? "1 ord er rettet efter skanning"
              : `${repairs.length} ord er rettet efter skanning`}
          </summary>
          <ul>
            {repairs.map((repair) => (
              <li key={`${repair.line}-${repair.column}`}>
                <Repair itemId={item.id} repair={repair} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function ProposalView({ proposal }: { proposal: FollowUpProposal }) {
  const { text, responsible, due, dueMeeting, forwardTo, state } = proposal;
  return (
    <>
      <p>{text}</p>
      <Facts
        inColumns
        facts={[
          ["Ansvarlig", responsible],
          ["Frist", due],
          ["Møde", dueMeeting && [dueMeeting.body, dueMeeting.date].filter(Boolean).join(" ")],
          ["Går videre til", forwardTo],
          ["Afgjort", STATES[state]],
        ]}
      />
    </>
  );
}

function Repair({ itemId, repair }: { itemId: string; repair: ReadItem["repairs"][number] }) {
  const { line, column, original, repaired, undone, mayUndo } = repair;
  if (undone) return <>{`Linje ${line}: »${original}« står som i papiret`}</>;
  const told = `Linje ${line}: »${original}« er rettet til »${repaired}«`;
  if (!mayUndo) return <>{told}</>;
  return (
    <form method="post">
      <input type="hidden" name="punkt" value={itemId} />
      <input type="hidden" name="linje" value={line} />
      <input type="hidden" name="tegn" value={column} />
      {told} <Button kind="plain">Sæt »{original}« tilbage</Button>
    </form>
  );
}

function placeText({ page, from, to }: NonNullable<ReadItem["place"]>): string {
  const lines = from === to ? `linje ${from}` : `linje ${from}–${to}`;
  return page === null ? `L${lines.slice(1)} i papiret` : `Side ${page}, ${lines} i papiret`;
}
