import type { Editor } from "@tiptap/react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { HeadingChoice } from "./heading-choice.tsx";
import { Icon } from "./icons.tsx";
import { LinkDialog } from "./link-dialog.tsx";
import { ShortcutList } from "./shortcut-list.tsx";
import { ALL_TOOLS, CORRECTIONS, INSERTS, LISTS, MARKS, TABLE_TOOLS, type Tool } from "./tools.tsx";
import { useSeen } from "./use-seen.ts";

const NOTHING = { on: [] as string[], can: [] as string[], inTable: false, inLink: false };

/** What the buttons show: of each tool whether it is on and can be used. */
function look(editor: Editor | null) {
  if (editor === null) return NOTHING;
  return {
    on: ALL_TOOLS.filter((tool) => tool.isOn?.(editor)).map(({ id }) => id),
    can: ALL_TOOLS.filter((tool) => tool.can(editor)).map(({ id }) => id),
    inTable: editor.isActive("table"),
    inLink: editor.isActive("link"),
  };
}

/**
 * The tools for the section being written, in the pattern of the ARIA practices: one stop for Tab,
 * arrows between the buttons, Escape back to the text, Alt+F10 from the text to here.
 */
export default function Toolbar({ editor }: { editor: Editor | null }) {
  const bar = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<"link" | "shortcuts" | null>(null);
  const shown = useSeen(editor, look);
  useEffect(() => keepOneStop(bar.current));
  useEffect(() => {
    const keys = (event: globalThis.KeyboardEvent) => {
      if (!(event.target instanceof Element) || !event.target.closest(".section-text")) return;
      const opensLink = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
      if (event.key === "F10" && event.altKey) current(bar.current)?.focus();
      else if (opensLink) setOpen("link");
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", keys);
    return () => document.removeEventListener("keydown", keys);
  }, []);

  const button = ({ id, label, keys, face, run, isOn }: Tool) => (
    <button
      key={id}
      type="button"
      title={label}
      aria-label={label}
      aria-keyshortcuts={keys}
      aria-pressed={isOn && shown.on.includes(id)}
      aria-disabled={!shown.can.includes(id)}
      onClick={() => editor && shown.can.includes(id) && run(editor)}
    >
      {face}
    </button>
  );
  const close = () => {
    setOpen(null);
    editor?.commands.focus();
  };
  return (
    <>
      {/* The buttons in it take the focus, one at a time. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div
        ref={bar}
        role="toolbar"
        aria-label="Formatering"
        className="toolbar"
        onKeyDown={(event) => moveFocus(event, bar.current, editor)}
        onFocus={(event) => keepOneStop(bar.current, event.target)}
        onMouseDown={(event) => {
          // Keeps the selection in the text.
          if (!(event.target instanceof HTMLSelectElement)) event.preventDefault();
        }}
      >
        <HeadingChoice editor={editor} />
        <div className="tool-group">{MARKS.map(button)}</div>
        <div className="tool-group">{LISTS.map(button)}</div>
        <div className="tool-group">
          <button
            type="button"
            title="Link"
            aria-label="Link"
            aria-keyshortcuts="Control+K"
            aria-haspopup="dialog"
            aria-pressed={shown.inLink}
            aria-disabled={editor === null}
            onClick={() => editor && setOpen("link")}
          >
            <Icon name="link" />
          </button>
          {INSERTS.map(button)}
        </div>
        <div className="tool-group">{CORRECTIONS.map(button)}</div>
        <div className="tool-group">
          <button
            type="button"
            title="Genveje"
            aria-label="Genveje på tastaturet"
            aria-haspopup="dialog"
            onClick={() => setOpen("shortcuts")}
          >
            ?
          </button>
        </div>
        {shown.inTable && (
          <fieldset className="tool-group table-tools">
            <legend className="sr-only">Tabel</legend>
            {TABLE_TOOLS.map(button)}
          </fieldset>
        )}
      </div>
      {open === "link" && editor && <LinkDialog editor={editor} onClose={close} />}
      {open === "shortcuts" && <ShortcutList onClose={close} />}
    </>
  );
}

function stops(bar: HTMLElement | null): HTMLElement[] {
  return [...(bar?.querySelectorAll<HTMLElement>("button, select") ?? [])];
}

function current(bar: HTMLElement | null): HTMLElement | undefined {
  return stops(bar).find((stop) => stop.tabIndex === 0) ?? stops(bar)[0];
}

/** Leaves Tab one way in: to where the focus was last. */
function keepOneStop(bar: HTMLElement | null, wanted?: EventTarget): void {
  const all = stops(bar);
  const chosen = all.find((stop) => stop === wanted) ?? current(bar);
  for (const stop of all) stop.tabIndex = stop === chosen ? 0 : -1;
}

function moveFocus(event: KeyboardEvent, bar: HTMLElement | null, editor: Editor | null): void {
  const all = stops(bar);
  const at = all.indexOf(event.target as HTMLElement);
  const targets: Record<string, number> = {
    ArrowRight: (at + 1) % all.length,
    ArrowLeft: (at - 1 + all.length) % all.length,
    Home: 0,
    End: all.length - 1,
  };
  const target = targets[event.key];
  if (event.key === "Escape") editor?.commands.focus();
  else if (target === undefined) return;
  else all[target]?.focus();
  event.preventDefault();
}
