import { type Editor, useEditorState } from "@tiptap/react";

type Level = 1 | 2 | 3;

/** What the paragraph at the cursor is: plain text, or a heading inside the section. */
export function HeadingChoice({ editor }: { editor: Editor | null }) {
  const level = useEditorState({
    editor,
    selector: () =>
      editor?.isActive("heading") ? Number(editor.getAttributes("heading")["level"]) : 0,
  });
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
      value={level ?? 0}
      onChange={({ target }) => choose(Number(target.value))}
    >
      <option value={0}>Brødtekst</option>
      <option value={1}>Overskrift 1</option>
      <option value={2}>Overskrift 2</option>
      <option value={3}>Overskrift 3</option>
    </select>
  );
}
