import { Plugin } from "@tiptap/pm/state";

/**
 * Tab moves on inside tables and lists; after Escape it leaves the text, so that nobody who uses the
 * keyboard is caught (WCAG 2.1, 2.1.2).
 */
export function leaveByTab(): Plugin {
  let hasEscaped = false;
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown(_view, event) {
          const leaves = event.key === "Tab" && hasEscaped;
          if (event.key !== "Shift") hasEscaped = event.key === "Escape";
          // True keeps the editor's own keys away, while the browser still moves the focus.
          return leaves;
        },
        blur() {
          hasEscaped = false;
          return false;
        },
      },
    },
  });
}
