import { type ReactNode, type RefObject, Suspense } from "react";
import { fromPlain } from "../../../platform/rich-text/from-plain.ts";
import { toPlain } from "../../../platform/rich-text/to-plain.ts";
import { ConflictView } from "../../../ui/editor/index.ts";
import type { AgendaEntry } from "../live/live-parts.ts";
import type { Panel } from "../screen/keys.ts";
import type { DeskState, MeetingDesk } from "../screen/meeting-desk.ts";
import type { ScreenFacts } from "../screen/screen-facts.ts";
import { DecisionField } from "./decision-field.tsx";
import { ItemPanel } from "./item-panel.tsx";
import { ItemRecords } from "./item-records.tsx";

export interface CurrentItemProps {
  desk: MeetingDesk | null;
  state: DeskState;
  facts: ScreenFacts;
  entry: AgendaEntry;
  heading: RefObject<HTMLHeadingElement | null>;
  panel: Panel | null;
  onPanel(panel: Panel | null): void;
  onPhrase(text: string): void;
  onAdopt(): void;
  onSettle(): void;
  onLeave(): void;
}

const PANELS: readonly (readonly [Panel, string, string])[] = [
  ["vote", "Afstemning", "V"],
  ["amendment", "Ændringsforslag", "Æ"],
  ["dissent", "Mindretalsudtalelse", "M"],
  ["recusal", "Inhabilitet", "I"],
  ["guests", "Gæster", "G"],
  ["task", "Opgave", "O"],
  ["outcome", "Videre gang", "U"],
];

/** The item that is written on: what was recommended, what was decided, and all that goes with it. */
export function CurrentItem(props: CurrentItemProps) {
  const {
    desk,
    state,
    facts,
    entry,
    heading,
    panel,
    onPanel,
    onPhrase,
    onAdopt,
    onSettle,
    onLeave,
  } = props;
  const { shown, conflicts } = state;
  const work = shown.work[entry.id];
  const recommendation = shown.recommendations[entry.id] ?? null;
  const conflict = conflicts[entry.id];
  const isNow = shown.meeting.currentItemId === entry.id;
  const mayWrite = facts.mayRecord && desk !== null && work !== undefined;
  return (
    <section className="current-item" aria-labelledby="punktet">
      <div className="item-head">
        <h2 id="punktet" tabIndex={-1} ref={heading}>
          {entry.number}. {entry.title}
        </h2>
        <p className="quiet">
          {entry.closed && <span className="badge pale">Lukket punkt</span>}
          {entry.isSettled && <span className="badge pale">Behandlet</span>}
          {isNow ? (
            <span className="badge">Behandles nu</span>
          ) : (
            mayWrite &&
            shown.meeting.state === "running" && (
              <button
                type="button"
                className="button button-plain"
                onClick={() => desk.act("current", { itemId: entry.id })}
              >
                Mødet er her nu <kbd>N</kbd>
              </button>
            )
          )}
        </p>
      </div>
      {work === undefined && <p>Du er inhabil i punktet og kan ikke se det.</p>}
      {recommendation && (
        <details className="recommendation" open>
          <summary>Indstilling</summary>
          <p className="plain-text">{toPlain(recommendation)}</p>
        </details>
      )}
      {work && !entry.isChapter && (
        <>
          {mayWrite && (
            <Phrases
              phrases={facts.phrases}
              onAdopt={recommendation === null ? undefined : onAdopt}
              onPhrase={onPhrase}
            />
          )}
          <DecisionField
            {...{ desk, state }}
            itemId={entry.id}
            number={entry.number}
            mayWrite={mayWrite}
          />
          {conflict && (
            <Suspense>
              <ConflictView
                mine={fromPlain(state.typed[entry.id]?.text ?? conflict.mine)}
                theirs={{
                  revision: conflict.theirs.revision,
                  content: conflict.theirs.content,
                  changedBy: conflict.changedBy,
                  changedAt: conflict.changedAt,
                }}
                keptBelow={false}
                onChoose={(choice) => desk?.choose(entry.id, choice)}
              />
            </Suspense>
          )}
        </>
      )}
      {mayWrite && (
        <div className="actions">
          <button type="button" className="button button-primary" onClick={onSettle}>
            Færdig, næste punkt <kbd>Ctrl+Enter</kbd>
          </button>
          {entry.isSettled && (
            <button
              type="button"
              className="button button-secondary"
              onClick={() =>
                desk.act("settle", {
                  itemId: entry.id,
                  settled: false,
                  revision: work.decision?.revision ?? null,
                })
              }
            >
              Åbn punktet igen
            </button>
          )}
        </div>
      )}
      {mayWrite && !entry.isChapter && (
        <fieldset className="panel-buttons" aria-label="Til punktet">
          {PANELS.map(([name, text, key]) => (
            <button
              key={name}
              type="button"
              className="button button-secondary"
              aria-expanded={panel === name}
              onClick={() => onPanel(panel === name ? null : name)}
            >
              {text} <kbd>{key}</kbd>
            </button>
          ))}
        </fieldset>
      )}
      {mayWrite && panel !== null && (
        <ItemPanel
          key={panel}
          {...{ desk, shown, facts, panel, work }}
          itemId={entry.id}
          onDone={() => {
            onPanel(null);
            onLeave();
          }}
        />
      )}
      {work && <ItemRecords work={work} desk={mayWrite ? desk : null} />}
    </section>
  );
}

function Phrases(props: {
  phrases: readonly string[];
  onAdopt: (() => void) | undefined;
  onPhrase(text: string): void;
}): ReactNode {
  return (
    <fieldset className="phrases" aria-label="Standardbeslutninger">
      {props.onAdopt && (
        <button type="button" className="button button-secondary" onClick={props.onAdopt}>
          Som indstillet <kbd>S</kbd>
        </button>
      )}
      {props.phrases.slice(0, 9).map((text, at) => (
        <button
          key={text}
          type="button"
          className="button button-secondary"
          onClick={() => props.onPhrase(text)}
        >
          {text} <kbd>{at + 1}</kbd>
        </button>
      ))}
    </fieldset>
  );
}
