import { isDeepStrictEqual } from "node:util";

/** A row of a table as it stands; its key tells it from others of the table. */
export interface Image {
  table: string;
  key: Record<string, unknown>;
  row: Record<string, unknown>;
}

/** A row before and after a change; null: it wasn't there. */
export interface RowChange {
  table: string;
  key: Record<string, unknown>;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

const nameOf = ({ table, key }: Pick<Image, "table" | "key">) => `${table} ${JSON.stringify(key)}`;

/** What differs between two looks at the same part of a meeting. */
export function differences(before: readonly Image[], after: readonly Image[]): RowChange[] {
  const were = new Map(before.map((image) => [nameOf(image), image]));
  const are = new Map(after.map((image) => [nameOf(image), image]));
  return [...new Set([...were.keys(), ...are.keys()])].flatMap((name) => {
    const [was, is] = [were.get(name), are.get(name)];
    if (isDeepStrictEqual(was?.row, is?.row)) return [];
    const { table, key } = (was ?? is)!;
    return [{ table, key, before: was?.row ?? null, after: is?.row ?? null }];
  });
}

/** The changes whose rows don't stand any more as they were left: somebody changed them since. */
export function changedSince(changes: readonly RowChange[], now: readonly Image[]): RowChange[] {
  const are = new Map(now.map((image) => [nameOf(image), image.row]));
  return changes.filter(
    (change) => !isDeepStrictEqual(are.get(nameOf(change)) ?? null, change.after),
  );
}
