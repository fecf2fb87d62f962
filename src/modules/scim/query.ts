import { filter as test, type Filter, parse } from "scim2-parse-filter";
import { ScimError } from "./message.ts";

/** The most resources of one page. */
const MOST = 500;
const USUAL = 100;

export interface Query {
  filter: Filter | null;
  startIndex: number;
  count: number;
  /** Lower-case names of the attributes to give, or to leave out. */
  only: string[] | null;
  without: string[];
}

/** What a list is asked for. @throws ScimError for a filter that can't be read */
export function readQuery(url: URL): Query {
  const words = url.searchParams;
  const names = (key: string) =>
    (words.get(key) ?? "")
      .split(",")
      .map((name) => name.trim().toLowerCase())
      .filter(Boolean);
  const only = names("attributes");
  return {
    filter: readFilter(words.get("filter")),
    startIndex: Math.max(1, whole(words.get("startIndex"), 1)),
    count: Math.min(MOST, Math.max(0, whole(words.get("count"), USUAL))),
    only: only.length === 0 ? null : only,
    without: names("excludedAttributes"),
  };
}

function whole(text: string | null, otherwise: number): number {
  if (text === null) return otherwise;
  const number = Number(text);
  if (!Number.isInteger(number))
    throw new ScimError(400, "invalidValue", `»${text}« er ikke et helt tal.`);
  return number;
}

function readFilter(text: string | null): Filter | null {
  if (text === null || text.trim() === "") return null;
  try {
    return parse(text);
  } catch {
    throw new ScimError(400, "invalidFilter", `Filteret kan ikke læses: ${text}`);
  }
}

/** The value that `attribute eq "value"` asks for, when that is all the filter is. */
export function equals(filter: Filter | null): { attribute: string; value: string } | null {
  if (filter === null || filter.op !== "eq" || !("compValue" in filter)) return null;
  return typeof filter.compValue === "string"
    ? { attribute: filter.attrPath.toLowerCase(), value: filter.compValue }
    : null;
}

/**
 * Those that the filter lets through. Values count without their case, as directories rely on for
 * user names; so do attribute names (RFC 7643 §2.1).
 */
export function matching<T extends object>(filter: Filter, resources: T[]): T[] {
  const passes = test(JSON.parse(JSON.stringify(filter), lowerValue) as Filter);
  return resources.filter((resource) => passes(JSON.parse(JSON.stringify(resource).toLowerCase())));
}

function lowerValue(key: string, value: unknown): unknown {
  return key === "compValue" && typeof value === "string" ? value.toLowerCase() : value;
}

/** The resource with the attributes asked for; ids and schemas always come along. */
export function shown(
  resource: Record<string, unknown>,
  query: Pick<Query, "only" | "without">,
): object {
  const { only, without } = query;
  const names = (list: string[]) =>
    list.map((name) => name.replace(/^urn:[^ ]*:(?=[^:]+$)/, "").split(".")[0]);
  return Object.fromEntries(
    Object.entries(resource).filter(([key]) => {
      const name = key.toLowerCase();
      if (name === "id" || name === "schemas") return true;
      const listed = (list: string[]) =>
        names(list).includes(name) ||
        list.some((one) => one.startsWith(`${name}:`) || one === name);
      return only === null ? !listed(without) : listed(only);
    }),
  );
}
