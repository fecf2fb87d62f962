import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { MeetingState } from "../../meetings/index.ts";
import { useDesk, useDeskState } from "../screen/use-desk.ts";
import { type Command, commandOf, type Panel } from "../screen/keys.ts";
import { emptyState, type MeetingDesk } from "../screen/meeting-desk.ts";
import { recommended, selectable, textFor } from "../screen/choosing.ts";
import type { ScreenFacts } from "../screen/screen-facts.ts";
import { CurrentItem } from "./current-item.tsx";
import { KeyList } from "./key-list.tsx";
import { Remarks } from "./remarks.tsx";
import { RoomList } from "./room-list.tsx";
import { ScreenAgenda } from "./screen-agenda.tsx";
import { ScreenLine } from "./screen-line.tsx";

export interface MeetingScreenProps {
  facts: ScreenFacts;
  parts: Record<string, unknown>;
  postUrl: string;
  liveUrl: string;
  /** The meeting is in another state than before. */
  onState(state: MeetingState): void;
}

const LETTERS_OFF = "tingsted.uden-enkelttaster";

/** The secretary's screen of a meeting: items, the one that is written on, and who is there. */
export function MeetingScreen({ facts, parts, postUrl, liveUrl, onState }: MeetingScreenProps) {
  const { meetingId, owner } = facts;
  const desk = useDesk({ meetingId, owner, parts, postUrl, liveUrl });
  const [before] = useState(() => emptyState(parts));
  const state = useDeskState(desk, before);
  const { shown } = state;
  const current = shown.meeting.currentItemId;
  const [chosen, setChosen] = useState<string | null>(null);
  const items = selectable(shown.agenda);
  const selected =
    items.find(({ id }) => id === chosen) ?? items.find(({ id }) => id === current) ?? items[0];
  const [panel, setPanel] = useState<Panel | null>(null);
  const [showsKeys, setShowsKeys] = useState(false);
  const [letters, setLetters] = useState(wishesLetters);
  const heading = useRef<HTMLHeadingElement>(null);
  const tellState = useEffectEvent(onState);
  useEffect(() => tellState(shown.meeting.state), [shown.meeting.state]);

  const select = (id: string) => {
    if (selected) desk?.commit(selected.id);
    setChosen(id);
    setPanel(null);
    // When it is drawn.
    requestAnimationFrame(() => heading.current?.focus());
  };
  const step = (by: number) => {
    const at = items.findIndex(({ id }) => id === selected?.id);
    const next = items[Math.min(Math.max(at + by, 0), items.length - 1)];
    if (next) select(next.id);
  };
  const leave = () => {
    setPanel(null);
    desk?.dismiss();
    heading.current?.focus();
  };
  const phrase = (text: string) => {
    if (!desk || !selected) return;
    desk.write(selected.id, textFor(state, selected.id, text));
    desk.commit(selected.id);
  };
  const adopt = () => selected && phrase(recommended(shown, selected.id));
  const settle = () => {
    if (!desk || !selected || !facts.mayRecord) return;
    if (!finish(desk, state, selected)) return;
    const next = items[items.findIndex(({ id }) => id === selected.id) + 1];
    if (next === undefined) return;
    if (shown.meeting.state === "running") desk.act("current", { itemId: next.id });
    select(next.id);
  };
  const obey = (command: Command) => {
    switch (command.do) {
      case "next":
        return step(1);
      case "previous":
        return step(-1);
      case "now":
        return selected && desk?.act("current", { itemId: selected.id });
      case "undo":
        return desk?.undo();
      case "settle":
        return settle();
      case "keys":
        return setShowsKeys(true);
      case "leave":
        return leave();
      case "text":
        return document.getElementById("beslutning")?.focus();
      case "adopt":
        return adopt();
      case "phrase": {
        const text = facts.phrases[command.number - 1];
        return text && phrase(text);
      }
      case "panel":
        return command.panel === "attendance"
          ? document.querySelector<HTMLElement>("#fremmoede [tabindex='0']")?.focus()
          : setPanel(command.panel);
    }
  };
  const obeyNow = useEffectEvent(obey);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.defaultPrevented || document.querySelector("dialog[open]")) return;
      const command = commandOf({
        key: event.key,
        ctrl: event.ctrlKey || event.metaKey,
        alt: event.altKey,
        isWriting: target.matches("input:not([type=radio], [type=checkbox]), textarea, select"),
        letters,
      });
      if (command === null) return;
      event.preventDefault();
      obeyNow(command);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [letters]);

  return (
    <div className="meeting-screen">
      <ScreenLine
        state={state}
        onUndo={() => desk?.undo()}
        onKeys={() => setShowsKeys(true)}
        mayRecord={facts.mayRecord}
      />
      <Remarks remarks={state.remarks} onDismiss={(id) => desk?.dismiss(id)} />
      <ScreenAgenda
        shown={shown}
        selectedId={selected?.id ?? null}
        onSelect={select}
        onClosedPart={
          facts.mayRecord && shown.meeting.state === "running"
            ? (on) => desk?.act("closed-part", { on })
            : undefined
        }
      />
      {selected && (
        <CurrentItem
          key={selected.id}
          {...{ desk, state, facts, heading, panel }}
          entry={selected}
          onPanel={setPanel}
          onPhrase={phrase}
          onAdopt={adopt}
          onSettle={settle}
          onLeave={leave}
        />
      )}
      <RoomList
        {...{ desk, shown, facts }}
        itemId={selected?.id ?? null}
        itemNumber={selected?.number ?? ""}
        onLeave={leave}
      />
      {showsKeys && (
        <KeyList
          letters={letters}
          onLetters={(on) => {
            setLetters(on);
            if (on) localStorage.removeItem(LETTERS_OFF);
            else localStorage.setItem(LETTERS_OFF, "1");
          }}
          onClose={() => setShowsKeys(false)}
        />
      )}
    </div>
  );
}

/** Whether keys of one letter are wished; the server can't know. */
function wishesLetters(): boolean {
  return typeof localStorage === "undefined" || localStorage.getItem(LETTERS_OFF) === null;
}

/** Settles an item that isn't; false when its decision is missing, which the secretary is told. */
function finish(
  desk: MeetingDesk,
  { shown, typed }: MeetingDesk["state"],
  item: { id: string; isChapter: boolean },
): boolean {
  const work = shown.work[item.id];
  if (item.isChapter || work === undefined) return true;
  const hasText = (typed[item.id]?.text ?? "") !== "" || work.decision !== null;
  if (!hasText) {
    desk.remark(
      "Der er ikke skrevet nogen beslutning.",
      "Skriv den, eller vælg en standardbeslutning.",
    );
    return false;
  }
  if (work.decision?.state !== "settled" || typed[item.id] !== undefined) {
    desk.commit(item.id);
    desk.act("settle", {
      itemId: item.id,
      settled: true,
      revision: desk.state.shown.work[item.id]?.decision?.revision ?? null,
    });
  }
  return true;
}
