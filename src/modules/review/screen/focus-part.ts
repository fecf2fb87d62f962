/**
 * Puts the focus on the field at `pointer`, or on the first one of the part that it names, and opens
 * what hides it. False when there is none.
 */
export function focusPart(root: HTMLElement, pointer: string): boolean {
  const fields = [...root.querySelectorAll<HTMLElement>("[data-pointer]")];
  const at = (field: HTMLElement) => field.dataset["pointer"] ?? "";
  let found: HTMLElement | undefined;
  // A list that is empty has no field of its own; then the part that it belongs to has one.
  for (
    let part = pointer;
    part !== "" && found === undefined;
    part = part.slice(0, part.lastIndexOf("/"))
  )
    found =
      fields.find((field) => at(field) === part) ??
      fields.find((field) => at(field).startsWith(`${part}/`));
  if (found === undefined) return false;
  for (
    let hiding = found.closest("details");
    hiding !== null;
    hiding = hiding.parentElement?.closest("details") ?? null
  )
    hiding.open = true;
  found.focus();
  found.scrollIntoView({ block: "center" });
  return true;
}
