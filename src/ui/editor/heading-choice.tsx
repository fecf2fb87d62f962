import type { Editor } from "@tiptap/react";
import { useSeen } from "./use-seen.ts";

type Level = 1 | 2 | 3;

/** The level of the heading at the cursor; 0 in plain text. */
function levelIn(editor: Editor | null): number {
  return editor?.isActive("heading") ? Number(editor.getAttributes("heading")["level"]) : 0;
}

/** What the paragraph at the cursor is: plain text, or a heading inside the section. */
export function HeadingChoice({ editor }: { editor: Editor | null }) {
  const level = useSeen(editor, levelIn);
  const choose = (chosen: number) => {
    const chain = editor?.chain().focus();
    if (chosen === 0) chain?.setParagraph().run();
    else chain?.setHeading({ level: chosen as Level }).run();
  };
  return (
    <select
      className="heading-choice"
      aria-label="Afsnitstype"
      disabled={editor === null}
      value={level}
      onChange={({ target }) => choose(Number(target.value))}
    >
      <option value={0}>Brødtekst</option>
      <option value={1}>Overskrift 1</option>
      <option value={2}>Overskrift 2</option>
      <option value={3}>Overskrift 3</option>
    </select>
  );
}
