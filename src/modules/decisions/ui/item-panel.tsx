import { type FormEvent, type ReactNode, useEffect, useRef } from "react";
import { presenceAt } from "../../meetings/index.ts";
import { roomOf, type WorkPart } from "../live/live-parts.ts";
import type { Panel } from "../screen/keys.ts";
import type { MeetingDesk } from "../screen/meeting-desk.ts";
import type { ScreenFacts } from "../screen/screen-facts.ts";
import type { ShownMeeting } from "../screen/shown-meeting.ts";
import { GuestFields } from "./guest-fields.tsx";
import { OutcomeFields } from "./outcome-fields.tsx";
import { Choice, Line, Text } from "./panel-fields.tsx";
import { TaskFields } from "./task-fields.tsx";
import { VoteFields } from "./vote-fields.tsx";
import { sendPanel } from "../screen/send-panel.ts";

export interface ItemPanelProps {
  desk: MeetingDesk;
  shown: ShownMeeting;
  facts: ScreenFacts;
  panel: Panel;
  work: WorkPart;
  itemId: string;
  onDone(): void;
}

const NAMES: Record<Panel, string> = {
  vote: "Afstemning",
  amendment: "Ændringsforslag",
  dissent: "Mindretalsudtalelse",
  recusal: "Inhabilitet",
  attendance: "Fremmøde",
  guests: "Gæster",
  task: "Opgave",
  outcome: "Videre gang",
};

/** A form about the item: opened by a key, sent by Enter, left by Escape. */
export function ItemPanel(props: ItemPanelProps) {
  const { desk, panel, itemId, shown, facts, onDone } = props;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("input, select, textarea, button")?.focus();
  }, []);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sendPanel(desk, panel, itemId, new FormData(event.currentTarget), { shown, facts }))
      onDone();
  };
  return (
    <form ref={form} className="item-panel" aria-labelledby="panel" onSubmit={send}>
      <h3 id="panel">{NAMES[panel]}</h3>
      {fields(props)}
      <div className="actions">
        <button type="submit" className="button button-primary">
          Gem
        </button>
        <button type="button" className="button button-secondary" onClick={onDone}>
          Luk <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  );
}

function fields(props: ItemPanelProps): ReactNode {
  const { panel, shown, itemId, facts, work } = props;
  const items = shown.agenda.map(({ id, closed }) => ({
    id,
    closed,
    recusals: shown.work[id]?.recusals ?? [],
  }));
  const presence = presenceAt(roomOf({ ...shown.room, items }), itemId);
  const people = presence.present.map(({ personId, name }) => ({ value: personId, text: name }));
  switch (panel) {
    case "vote":
      return (
        <VoteFields
          entitled={presence.entitled}
          amendments={work.amendments}
          hasCasting={facts.hasCastingVote}
        />
      );
    case "amendment":
      return (
        <>
          <Choice name="hvem" label="Stillet af" options={people} />
          <Text name="tekst" label="Forslaget" rows={3} />
        </>
      );
    case "dissent":
      return (
        <>
          <Choice name="hvem" label="Hvem" options={people} />
          <Line name="flere" label="Eller flere, som det skal stå" isOptional />
          <Text name="tekst" label="Ønsket ført til protokol" rows={4} />
        </>
      );
    case "recusal":
      return (
        <>
          <Choice name="hvem" label="Hvem" options={people} />
          <Line name="grund" label="Begrundelse" />
          <Choice
            name="rejst"
            label="Rejst af"
            options={[
              { value: "selv", text: "Medlemmet selv" },
              { value: "andre", text: "En anden" },
            ]}
          />
          <Choice
            name="afgoerelse"
            label="Udvalgets afgørelse"
            options={[
              { value: "recused", text: "Inhabil, forlader lokalet" },
              { value: "", text: "Ikke afgjort endnu" },
            ]}
          />
        </>
      );
    case "guests":
      return work.guests.length === 0 ? (
        <p>Der er ikke indkaldt gæster til punktet.</p>
      ) : (
        work.guests.map((guest) => <GuestFields key={guest.id} guest={guest} />)
      );
    case "task":
      return <TaskFields units={facts.units} />;
    case "outcome":
      return <OutcomeFields facts={facts} />;
    default:
      return null;
  }
}
