/** A row of a list in a form; its fields are named "sections-2-heading". */
export type Row = Record<string, string>;

/** The rows of `list` among the fields of a form, in their order; fields not filled in are "". */
export function rowsIn(values: Record<string, readonly string[]>, list: string): Row[] {
  const rows: Row[] = [];
  for (const [name, [value = ""]] of Object.entries(values)) {
    const [of, index, field] = name.split("-");
    if (of === list && field !== undefined) (rows[Number(index)] ??= {})[field] = value.trim();
  }
  return rows.filter(Boolean);
}

/** The text fields of a form by name. */
export function valuesIn(form: FormData): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const [name, value] of form)
    if (typeof value === "string") (values[name] ??= []).push(value);
  return values;
}

/** The button that adds, moves or removes a row: its name, and its values. */
export const ROW_BUTTON = "raekke";
export type RowWork = "add" | "up" | "down" | "remove";
export const rowCommand = (list: string, work: RowWork, index = 0) => `${list}:${work}:${index}`;

/**
 * The fields of the form with rows added, moved or removed by the row button that was pressed, to be
 * shown again and saved by nobody yet. Null when it was another button.
 */
export function draftOf(
  form: FormData,
  blank: Record<string, Row>,
): Record<string, string[]> | null {
  const pressed = form.get(ROW_BUTTON);
  if (typeof pressed !== "string") return null;
  const [list = "", work, at] = pressed.split(":");
  const values = valuesIn(form);
  const rows = rowsIn(values, list);
  changeRows(rows, work, Number(at), blank[list] ?? {});
  const others = Object.entries(values).filter(([name]) => !name.startsWith(`${list}-`));
  const changed = rows.flatMap((row, index) =>
    Object.entries(row).map(([field, value]) => [`${list}-${index}-${field}`, [value]]),
  );
  return Object.fromEntries([...others, ...changed]);
}

function changeRows(rows: Row[], work: string | undefined, at: number, blank: Row): void {
  if (work === "add") {
    rows.push({ ...blank });
    return;
  }
  const [row] = rows.splice(at, 1);
  if (row === undefined || work === "remove") return;
  rows.splice(Math.max(0, at + (work === "up" ? -1 : 1)), 0, row);
}
