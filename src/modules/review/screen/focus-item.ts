/** Opens an item, puts the focus on its line and brings it into sight. False when there is none. */
export function focusItem(root: HTMLElement, pointer: string): boolean {
  const item = [...root.querySelectorAll<HTMLDetailsElement>("details[data-part]")].find(
    ({ dataset }) => dataset["part"] === pointer,
  );
  if (item === undefined) return false;
  for (
    let around: HTMLDetailsElement | null = item;
    around !== null;
    around = around.parentElement?.closest("details") ?? null
  )
    around.open = true;
  item.querySelector("summary")?.focus();
  item.scrollIntoView({ block: "nearest" });
  return true;
}

/** The item that the focus stands in; null outside of items. */
export function itemInFocus(): string | null {
  const item = document.activeElement?.closest<HTMLElement>("details[data-part]");
  return item?.dataset["part"] ?? null;
}
