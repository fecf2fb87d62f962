import { ITEM_TYPES } from "./item-type.ts";
import { type Row, rowsIn, valuesIn } from "./rows.ts";
import type { BodyRules, RulesPart } from "./rules.ts";
import { slugOf } from "./slug.ts";

/** What a form makes of the rules: parts as typed, to be checked when they are saved. */
export type TypedParts = Partial<Record<RulesPart, unknown>>;

const text = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
};
/** A whole number; undefined when nothing was typed, so that it is asked for. */
export const whole = (typed: string | undefined): number | undefined =>
  typed === undefined || typed === "" ? undefined : Number(typed);
const number = (form: FormData, name: string) => whole(text(form, name));
const ticked = (form: FormData, name: string) => form.has(name);

/** A key that no other row has: kept from before, or made of the name. */
export function withKeys(rows: readonly Row[], name: string): Row[] {
  const taken = new Set(rows.map(({ key }) => key).filter(Boolean));
  return rows.map((row) => {
    if (row["key"]) return row;
    const wanted = slugOf(row[name] ?? "").slice(0, 50);
    let key = wanted;
    for (let n = 2; taken.has(key); n++) key = `${wanted}-${n}`;
    taken.add(key);
    return { ...row, key };
  });
}

function typedOrder(form: FormData): BodyRules["order"]["byType"] {
  const place = (type: string) => number(form, `plads-${type}`) ?? ITEM_TYPES.length;
  return ITEM_TYPES.toSorted((a, b) => place(a) - place(b));
}

/** The simple parts by the word in their address, and how their form is read. */
export const RULES_FORMS: Record<string, (form: FormData) => TypedParts> = {
  nummerering: (form) => ({
    numbering: { scope: text(form, "scope"), twoLevel: ticked(form, "twoLevel") },
  }),
  kapitler: (form) => ({
    chapters: withKeys(rowsIn(valuesIn(form), "chapters"), "title").map(({ key, title }) => ({
      key,
      title,
    })),
  }),
  "faste-punkter": (form) => ({
    standing: rowsIn(valuesIn(form), "standing").map(({ kind, title, at, chapter }) => ({
      kind,
      title,
      at,
      chapter: chapter || null,
    })),
  }),
  frister: (form) => ({
    dispatch: {
      agendaDays: number(form, "agendaDays"),
      materialDays: number(form, "materialDays"),
      saturdayCounts: ticked(form, "saturdayCounts"),
      closedDays: form.getAll("closedDays[]"),
    },
    cutOff: ticked(form, "hasCutOff")
      ? {
          weekday: number(form, "weekday"),
          time: text(form, "time"),
          weeksBefore: number(form, "weeksBefore"),
        }
      : null,
  }),
  beslutningsdygtighed: (form) => ({
    quorum: {
      kind: text(form, "kind"),
      number: text(form, "kind") === "number" ? (number(form, "number") ?? null) : null,
      castingVote: ticked(form, "castingVote"),
    },
  }),
  referat: (form) => ({
    minutes: { approval: text(form, "approval"), commentDays: number(form, "commentDays") ?? 0 },
  }),
  aabenhed: (form) => ({
    openness: { default: text(form, "default"), secondLook: ticked(form, "secondLook") },
  }),
  raekkefoelge: (form) => ({
    order: {
      byType: typedOrder(form),
      within: text(form, "within"),
      closedLast: ticked(form, "closedLast"),
    },
  }),
  standardbeslutninger: (form) => ({
    phrases: text(form, "phrases")
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean),
  }),
};
