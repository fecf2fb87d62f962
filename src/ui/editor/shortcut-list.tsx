import { Dialog } from "./dialog.tsx";

const SHORTCUTS = [
  ["Fed", "Ctrl+B"],
  ["Kursiv", "Ctrl+I"],
  ["Understreget", "Ctrl+U"],
  ["Gennemstreget", "Ctrl+Skift+S"],
  ["Overskrift 1, 2 eller 3", "Ctrl+Skift+1, 2 eller 3"],
  ["Brødtekst", "Ctrl+Skift+0"],
  ["Punktopstilling", "Ctrl+Skift+8 eller - og mellemrum"],
  ["Nummereret liste", "Ctrl+Skift+7 eller 1. og mellemrum"],
  ["Ind og ud i en liste", "Tab og Skift+Tab"],
  ["Næste og forrige celle", "Tab og Skift+Tab"],
  ["Vælg flere celler", "Skift+piletast"],
  ["Linjeskift i afsnittet", "Skift+Enter"],
  ["Link", "Ctrl+K"],
  ["Fodnote", "Ctrl+Alt+F"],
  ["Fra fodnoten til teksten", "Esc"],
  ["Kommentar til den markerede tekst", "Ctrl+Alt+M"],
  ["Fjern formatering", "Ctrl+Mellemrum"],
  ["Fortryd og gentag", "Ctrl+Z og Ctrl+Y"],
  ["Indsæt uden formatering", "Ctrl+Skift+V"],
  ["Til værktøjslinjen og tilbage", "Alt+F10 og Esc"],
  ["Ud af en liste eller tabel", "Esc og derefter Tab"],
] as const;

/** The keys of the editor. */
export function ShortcutList({ onClose }: { onClose(): void }) {
  return (
    <Dialog title="Genveje på tastaturet" onClose={onClose}>
      <p>På en Mac bruges Cmd i stedet for Ctrl.</p>
      <dl className="shortcuts">
        {SHORTCUTS.map(([what, keys]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <div className="actions">
        <button type="button" className="button button-primary" onClick={onClose}>
          Luk
        </button>
      </div>
    </Dialog>
  );
}
