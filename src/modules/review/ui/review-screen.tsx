import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Alert } from "../../../ui/index.ts";
import { timeText, useIsReady } from "../../../ui/editor/index.ts";
import { paperPath } from "../links.ts";
import type { PaperView } from "../paper-view.ts";
import { settleDoubt } from "../screen/changes.ts";
import { takeSuggested } from "../screen/head-changes.ts";
import { mayBeRight } from "../screen/doubt-text.ts";
import { focusItem, itemInFocus } from "../screen/focus-item.ts";
import { focusPart } from "../screen/focus-part.ts";
import { itemIn } from "../screen/item-at.ts";
import { isMove, type Move, movedTo, moveItem } from "../screen/move-item.ts";
import { commandOf } from "../screen/keys.ts";
import { placeOf } from "../screen/place-of.ts";
import { HeadFields } from "./head-fields.tsx";
import { ItemList } from "./item-fields.tsx";
import { ReviewBar } from "./review-bar.tsx";
import { FaultProvider, type ReviewActs, ReviewProvider } from "./review-context.ts";
import { ScheduleFields } from "./schedule-fields.tsx";
import { SectionList } from "./section-fields.tsx";
import { SourcePane } from "./source-pane.tsx";
import { MOVED } from "../words.ts";
import { useDesk } from "./use-desk.ts";
import { useFaults } from "./use-faults.ts";
import { useLetters } from "./use-letters.ts";

interface ReviewScreenProps {
  view: PaperView;
  review: NonNullable<PaperView["review"]>;
}

/** A paper beside its record: the doubtful is marked, everything can be corrected by keyboard. */
export function ReviewScreen({ view, review }: ReviewScreenProps) {
  const { desk, state } = useDesk({
    url: paperPath(view.id, "/udkast"),
    revision: view.revision,
    draft: review.draft,
    meetingNote: review.meetingNote,
  });
  const root = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const [looked, setLooked] = useState<{ pointer: string; line: number | null }>({
    pointer: "/body/name",
    line: null,
  });
  const [current, setCurrent] = useState<number | null>(null);
  const [told, setTold] = useState("");
  const [goal, setGoal] = useState<{ to: string } | null>(null);
  const letters = useLetters(review.letters);
  const { draft } = state;
  const { document, doubts, places } = draft;
  const open = doubts.flatMap(({ settled }, at) => (settled ? [] : [at]));
  const here = current === null ? -1 : open.indexOf(current);

  const asked = here === -1 || current === null ? null : (doubts[current] ?? null);

  const faults = useFaults(document);
  const isReady = useIsReady();

  const { choices, lines: source } = review;
  const look = useCallback((pointer: string) => setLooked({ pointer, line: null }), []);
  const acts = useMemo<ReviewActs>(
    () => ({
      change(make, what) {
        setTold("");
        desk.change(make, what);
      },
      changeItems(make, to, done) {
        const target = to(desk.state.draft);
        setGoal(target === null ? null : { to: target });
        desk.change(make, null);
        if (target !== null) setLooked({ pointer: target, line: null });
        setTold(done);
      },
      look,
      choices,
      source,
    }),
    [desk, look, choices, source],
  );
  // When the item stands where it was moved to.
  useEffect(() => {
    if (goal === null || root.current === null) return;
    if (!focusItem(root.current, goal.to)) focusPart(root.current, goal.to);
  }, [goal]);

  const goTo = (at: number | undefined) => {
    const doubt = at === undefined ? undefined : desk.state.draft.doubts[at];
    if (at === undefined || doubt === undefined) return;
    setCurrent(at);
    if (root.current) focusPart(root.current, doubt.pointer);
    setLooked({ pointer: doubt.pointer, line: doubt.line });
  };
  const step = (by: 1 | -1) => {
    if (open.length === 0) return;
    const from = current ?? (by === 1 ? -1 : doubts.length);
    goTo(
      by === 1
        ? (open.find((at) => at > from) ?? open[0])
        : (open.findLast((at) => at < from) ?? open.at(-1)),
    );
  };
  const settle = (how: typeof takeSuggested) => {
    if (current === null || doubts[current]?.settled !== false) return;
    desk.change((before) => how(before, current), `tvivl ${current}`);
    goTo(open.find((at) => at > current) ?? open.find((at) => at !== current));
  };
  const move = (how: Move) => {
    const item = itemInFocus();
    if (item === null || movedTo(desk.state.draft, item, how) === null) return;
    const { number } = itemIn(desk.state.draft.document, item) ?? { number: "" };
    acts.changeItems(
      (before) => moveItem(before, item, how),
      (before) => movedTo(before, item, how),
      `Punkt ${number} ${MOVED[how]}`,
    );
  };
  const undo = () => {
    setTold("");
    desk.undo();
  };
  const approve = async (publish: boolean) => {
    const [wrong] = faults.keys();
    if (wrong !== undefined) {
      if (root.current) focusPart(root.current, wrong);
      return;
    }
    if (!(await desk.flush())) return;
    const fields = form.current;
    if (fields === null) return;
    // The revision is the one just saved, which no rendering has seen yet.
    (fields.elements.namedItem("revision") as HTMLInputElement).value = String(desk.revision);
    (fields.elements.namedItem("saa") as HTMLInputElement).value = publish ? "publish" : "draft";
    fields.requestSubmit();
  };
  const onKey = (event: KeyboardEvent) => {
    const { key, code, ctrlKey, metaKey, altKey: alt, shiftKey: shift, target } = event;
    const isWriting = target instanceof HTMLElement && target.matches("input, textarea, select");
    const ctrl = ctrlKey || metaKey;
    const command = commandOf({ key, code, ctrl, alt, shift, isWriting, letters: letters.on });
    if (command === null) return;
    event.preventDefault();
    if (command === "next") step(1);
    if (command === "previous") step(-1);
    if (command === "right" && asked !== null && mayBeRight(asked))
      settle((before, at) => settleDoubt(before, at, true));
    if (command === "suggested" && asked?.suggestion != null) settle(takeSuggested);
    if (command === "undo") undo();
    if (isMove(command)) move(command);
    if (command === "approve") void approve(view.wish !== "draft");
  };
  const keys = useRef(onKey);
  useEffect(() => {
    keys.current = onKey;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => keys.current(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
  const { pointer, line } = looked;
  const found = placeOf(places, pointer);
  const place = useMemo(
    () => (line === null ? found : { page: found?.page ?? null, from: line, to: line }),
    [line, found],
  );

  return (
    <ReviewProvider value={acts}>
      <FaultProvider value={faults}>
        <div ref={root}>
          <form ref={form} method="post" hidden>
            <input type="hidden" name="handling" value="godkend" />
            <input type="hidden" name="revision" defaultValue={view.revision} />
            <input type="hidden" name="saa" defaultValue="" />
            <button type="submit">Godkend</button>
          </form>
          <ReviewBar
            state={state}
            current={asked}
            at={here + 1}
            open={open.length}
            wish={view.wish}
            onStep={step}
            onUndo={undo}
            faults={faults.size}
            told={told}
            letters={letters}
            onApprove={(publish) => void approve(publish)}
            onSettle={(choice) => desk.settle(choice)}
          />
          {review.holder !== null && (
            <Alert kind="warning">
              {review.holder.name} har også papiret åbent (sidst {timeText(review.holder.since)}). I
              kan ikke overskrive hinanden: den, der gemmer sidst, får valget.
            </Alert>
          )}
          {view.fault !== null && (
            <Alert kind="error">
              <b>{view.fault}</b> {view.hint}
            </Alert>
          )}
          {state.meetingNote !== null && <Alert kind="warning">{state.meetingNote}</Alert>}
          <div className="review-panes">
            <SourcePane
              paperId={view.id}
              name={view.name}
              lines={review.lines}
              place={place}
              hasPictures={review.hasPictures}
              pageCount={review.pageCount}
            />
            {/* What is written before the page listens would be lost. */}
            <fieldset className="review-record" disabled={!isReady}>
              <legend className="sr-only">Det, der er læst af papiret</legend>
              <HeadFields document={document} doubts={doubts} />
              <ScheduleFields schedule={document.schedule} doubts={doubts} />
              {document.preamble && (
                <section className="review-part" aria-labelledby="indledning">
                  <h2 id="indledning">Før det første punkt</h2>
                  <SectionList
                    list="/preamble"
                    sections={document.preamble}
                    doubts={doubts}
                    of="indledningen"
                  />
                </section>
              )}
              <section className="review-part" aria-labelledby="punkter">
                <h2 id="punkter">Punkter</h2>
                <ItemList list="/items" items={document.items} {...{ doubts, places }} />
              </section>
            </fieldset>
          </div>
        </div>
      </FaultProvider>
    </ReviewProvider>
  );
}
