import type { Editor } from "@tiptap/react";
import { lazy, type PointerEvent, Suspense, useEffect, useRef, useState } from "react";
import { isEmpty } from "../../platform/rich-text/empty.ts";
import { countWords, readingMinutes } from "../../platform/rich-text/reading-time.ts";
import type { RichText } from "../../platform/rich-text/schema.ts";
import type { Choice } from "./autosave.ts";
import { FoundText, LaidAsideTexts } from "./kept-offers.tsx";
import { saveStateText } from "./save-state-text.ts";
import type { EditedSection } from "./section.ts";
import { StillSection } from "./still-section.tsx";
import { ConflictView } from "./lazy-conflict.ts";
import { joined } from "./stored-text.ts";
import { useAutosave } from "./use-autosave.ts";
import { useIsReady } from "./use-is-ready.ts";

const LiveText = lazy(() => import("./live-text.tsx"));

export interface SectionEditorProps {
  section: EditedSection;
  /** Whose unsaved text the browser keeps: the person's id. */
  owner: string;
  /** Tells which editor the toolbar works on. */
  onActive(editor: Editor): void;
  /** Tells the number of words as they are written. */
  onWords(key: string, words: number): void;
}

/**
 * One section with its heading: text until somebody enters it, an editor from then on, so that a
 * document of many sections opens at once and each keeps its own undo.
 */
export function SectionEditor({ section, owner, onActive, onWords }: SectionEditorProps) {
  const id = `afsnit-${section.key}`;
  const saving = useAutosave(section, owner);
  const { autosave, keeper, state, found, answerFound, laidAside } = saving;
  const [content, setContent] = useState(section.content);
  const [isLive, setIsLive] = useState(false);
  const isReady = useIsReady();
  const editor = useRef<Editor | null>(null);
  const [pressedAt, setPressedAt] = useState<{ x: number; y: number } | null>(null);

  const words = countWords(content);
  useEffect(() => onWords(section.key, words), [onWords, section.key, words]);
  const change = (text: RichText) => {
    setContent(text);
    autosave.change(text);
  };
  /** Puts a text in place of what stands; it can be undone like any other change. */
  const replace = (text: RichText) => {
    setContent(text);
    editor.current?.commands.setContent(text, { emitUpdate: false });
  };
  const settle = (choice: Choice) => replace(saving.settle(choice));
  const press = ({ clientX, clientY }: PointerEvent) => setPressedAt({ x: clientX, y: clientY });
  const describedBy = `${id}-tilstand ${id}-mangler`;
  const still = (
    <StillSection
      {...{ content, describedBy, isReady }}
      id={id}
      label={section.heading}
      onPress={press}
      onEnter={() => setIsLive(true)}
    />
  );
  return (
    <section
      className="edited-section"
      id={id}
      data-section={section.key}
      aria-labelledby={`${id}-navn`}
    >
      <div className="section-head">
        <h2 id={`${id}-navn`}>{section.heading}</h2>
        <p className="section-facts">
          {words} ord · {readingMinutes(words)} min.
        </p>
      </div>
      {found && (
        <FoundText
          found={found}
          onRestore={() => {
            replace(found.content);
            autosave.restore(found);
            answerFound();
          }}
          onDiscard={() => {
            keeper.forget();
            answerFound();
          }}
        />
      )}
      <div data-text>
        {isLive ? (
          <Suspense fallback={still}>
            <LiveText
              {...{ content, describedBy }}
              label={section.heading}
              pressedAt={pressedAt}
              onReady={(ready) => (editor.current = ready)}
              onFocus={onActive}
              onChange={change}
            />
          </Suspense>
        ) : (
          still
        )}
      </div>
      <div id={`${id}-mangler`}>
        {section.required !== "optional" && isEmpty(content) && (
          <p className="section-missing">{MISSING[section.required]}</p>
        )}
      </div>
      <p id={`${id}-tilstand`} className={`save-state save-${state.kind}`} aria-live="polite">
        {saveStateText(state)}
      </p>
      {state.kind === "conflict" && (
        <Suspense>
          <ConflictView mine={content} theirs={state.theirs} onChoose={settle} />
        </Suspense>
      )}
      <LaidAsideTexts
        id={id}
        texts={laidAside}
        onInsert={(text) => {
          const both = joined(content, text.content);
          replace(both);
          autosave.change(both);
        }}
        onDiscard={(text) => saving.discard(text)}
      />
    </section>
  );
}

const MISSING = {
  required: "Afsnittet skal udfyldes, før sagen kan sendes.",
  warn: "Afsnittet er tomt. Udfyld det, eller skriv, hvorfor det ikke er relevant.",
};
