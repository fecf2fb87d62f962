import { createContext, useContext } from "react";

/**
 * The labels of a page's fields by the fields' names, filled while they are drawn; an error summary
 * stands above them and names them. null in the browser, where the fields stand on the page.
 */
export const FieldLabels = createContext<Map<string, string> | null>(null);

/** Tells the page's error summary what the field is called. */
export function useFieldLabel(name: string, label: string): void {
  useContext(FieldLabels)?.set(name, label);
}

/** What finds a field's label; it gives null for a field that the page doesn't have. */
export function useLabels(): (name: string) => string | null {
  const drawn = useContext(FieldLabels);
  return (name) => (drawn === null ? labelOnPage(name) : (drawn.get(name) ?? null));
}

function labelOnPage(name: string): string | null {
  if (typeof document === "undefined") return null;
  const field = document.getElementById(`felt-${name}`)?.closest(".field");
  // What follows the label's own text is whether the field may be left out.
  return field?.querySelector(".form-label")?.firstChild?.textContent ?? null;
}
