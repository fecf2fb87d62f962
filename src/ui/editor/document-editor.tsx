import type { Editor } from "@tiptap/react";
import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { countWords, readingMinutes } from "../../platform/rich-text/reading-time.ts";
import type { EditedSection } from "./section.ts";
import { SectionEditor } from "./section-editor.tsx";
import { useIsReady } from "./use-is-ready.ts";

const Toolbar = lazy(() => import("./toolbar.tsx"));

interface DocumentEditorProps {
  sections: EditedSection[];
  /** Whose unsaved text the browser keeps: the person's id. */
  owner: string;
}

/** All sections of a document under one toolbar; each is saved by itself while it is written. */
export function DocumentEditor({ sections, owner }: DocumentEditorProps) {
  const [active, setActive] = useState<Editor | null>(null);
  const isReady = useIsReady();
  const [words, setWords] = useState(
    () => new Map(sections.map(({ key, content }) => [key, countWords(content)])),
  );
  useEffect(() => {
    // The sections' editors, so that they are there when one is entered.
    void import("./live-text.tsx");
  }, []);
  const tellWords = useCallback(
    (key: string, count: number) =>
      setWords((old) => (old.get(key) === count ? old : new Map(old).set(key, count))),
    [],
  );
  const total = [...words.values()].reduce((sum, count) => sum + count, 0);
  return (
    <div className="document-editor">
      <div className="toolbar-place">
        {isReady && (
          <Suspense>
            <Toolbar editor={active} />
          </Suspense>
        )}
      </div>
      {sections.map((section) => (
        <SectionEditor
          key={section.key}
          section={section}
          owner={owner}
          onActive={setActive}
          onWords={tellWords}
        />
      ))}
      <p className="document-facts">
        I alt {total} ord · {readingMinutes(total)} min. læsetid
      </p>
    </div>
  );
}
