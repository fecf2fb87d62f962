import { z } from "zod";
import { CLOSED_DAY_NAMES } from "../../platform/holidays.ts";
import type { BodyKind } from "./body-kind.ts";
import { ITEM_TYPES, type ItemType } from "./item-type.ts";
import { defaultRules } from "./rules-defaults.ts";
import { SECTION_KINDS } from "./section-kind.ts";
import { STANDING_ITEMS } from "./standing-item.ts";

const line = z.string().trim().min(1).max(200);
const text = z.string().trim().max(2000);
/** What papers and addresses hold on to when a name changes. */
const key = z.string().regex(/^[a-z0-9-]{1,60}$/, "Brug små bogstaver, tal og bindestreg.");
const hours = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Skriv tiden som 12:00.");
const days = z.int().min(0).max(60);

/** The shape of the rules; `object` says what happens to a key that nobody knows. */
function shapes(object: typeof z.strictObject) {
  const section = object({
    key,
    kind: z.enum(SECTION_KINDS),
    heading: line,
    /** "required": can't be sent on while empty; "warn": told of; "optional": left out when empty. */
    required: z.enum(["required", "warn", "optional"]),
    /** What the writer is told beside the section. */
    help: text,
  });
  const step = object({
    kind: z.enum(["author", "leader", "director", "secretary", "person", "unit"]),
    personId: z.uuid().nullable().default(null),
    unitId: z.uuid().nullable().default(null),
    /** How many hverdage the step may take. */
    workdays: days,
  }).refine(
    (one) =>
      (one.kind === "person") === (one.personId !== null) &&
      (one.kind === "unit") === (one.unitId !== null),
    "Vælg den person eller enhed, som trinnet går til.",
  );
  const advice = object({ unitId: z.uuid(), label: line, workdays: days });
  const chain = object({ steps: z.array(step).max(12), advice: z.array(advice).max(12) });
  return {
    v: z.literal(1),
    numbering: object({
      /** Where numbers start again at 1. */
      scope: z.enum(["meeting", "year", "term"]),
      /** Items below a chapter are numbered 3.1, 3.2 … */
      twoLevel: z.boolean(),
    }),
    /** Headings that stand on every agenda, in this order, also when there is nothing under them. */
    chapters: z.array(object({ key, title: line })).max(30),
    /** Items that stand on every agenda: before the others or after them, in this order. */
    standing: z
      .array(
        object({
          /** What the system puts into it by itself; "other" is left to the secretary. */
          kind: z.enum([...STANDING_ITEMS, "other"]),
          title: line,
          at: z.enum(["first", "last"]),
          /** The key of the chapter that it stands in; null for none. */
          chapter: key.nullable().default(null),
        }),
      )
      .max(20),
    templates: z
      .array(
        object({
          key,
          name: line,
          itemType: z.enum(ITEM_TYPES),
          sections: z.array(section).min(1).max(30),
        }),
      )
      .max(40),
    dispatch: object({
      agendaDays: z.int().min(1).max(30),
      materialDays: z.int().min(1).max(30),
      saturdayCounts: z.boolean(),
      closedDays: z.array(z.enum(CLOSED_DAY_NAMES)),
    }),
    /** When a case must be approved to come on a meeting; null when any time does. */
    cutOff: object({
      /** 1 is Monday. */
      weekday: z.int().min(1).max(7),
      time: hours,
      weeksBefore: z.int().min(0).max(12),
    }).nullable(),
    quorum: object({
      kind: z.enum(["half", "number", "none"]),
      /** With "number": how many must be present. */
      number: z.int().min(1).max(200).nullable(),
      /**
       * The chair's vote decides when votes are equal. Kommunestyrelsesloven knows no such vote (§ 11(3));
       * a body outside it may have agreed on one.
       */
      castingVote: z.boolean().default(false),
    }).refine(
      (one) => (one.kind === "number") === (one.number !== null),
      "Skriv, hvor mange der skal være til stede.",
    ),
    minutes: object({
      approval: z.enum(["signature", "comments", "next-meeting"]),
      /** With "comments": how many hverdage members have. */
      commentDays: days,
    }),
    openness: object({
      default: z.enum(["open", "closed"]),
      /** Closing an item takes a second person's look. */
      secondLook: z.boolean(),
    }),
    order: object({
      /** Types in the order in which they are treated; those left out come after, in any order. */
      byType: z.array(z.enum(ITEM_TYPES)),
      /** "stage": by what the body is to do; "guest-time": by when guests are called in. */
      within: z.enum(["arrival", "case-number", "title", "stage", "guest-time"]),
      closedLast: z.boolean(),
    }),
    /** Wordings of decisions that are at hand in the meeting. */
    phrases: z.array(line).max(60),
    /** Who approves a case on its way to the body, by the item's type. */
    approval: object(
      Object.fromEntries(ITEM_TYPES.map((type) => [type, chain])) as Record<ItemType, typeof chain>,
    ),
  };
}

const strict = shapes(z.strictObject);
const tolerant = shapes(z.object);

/** The rules as they may be saved: an unknown key is refused. */
export const rulesInput = z.strictObject(strict);

/** How a body works; stored as `app.body.rules`. Always read with {@link rulesOf}. */
export type BodyRules = z.output<typeof rulesInput>;
export type RulesPart = Exclude<keyof BodyRules, "v">;
export type Template = BodyRules["templates"][number];
export type TemplateSection = Template["sections"][number];
export type ApprovalChain = BodyRules["approval"][ItemType];
export type ApprovalStep = ApprovalChain["steps"][number];
export type DispatchRules = BodyRules["dispatch"];
export type CutOff = NonNullable<BodyRules["cutOff"]>;

/**
 * The body's rules, whole and valid whatever is stored: a part that is missing, older or spoilt is
 * what bodies of its kind have by default.
 */
export function rulesOf(body: { kind: BodyKind; rules: unknown }): BodyRules {
  const defaults = defaultRules(body.kind);
  if (!isRecord(body.rules)) return defaults;
  const stored = body.rules;
  const parts = Object.entries(defaults).map(([name, byDefault]) => {
    const part = stored[name];
    const whole = isRecord(byDefault) && isRecord(part) ? { ...byDefault, ...part } : part;
    const read = tolerant[name as keyof BodyRules].safeParse(whole);
    return [name, read.success ? read.data : byDefault];
  });
  return Object.fromEntries(parts) as BodyRules;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The item types that the body has templates for. `rules` need hold no more than its templates. */
export function itemTypesOf(body: { kind: BodyKind; rules: unknown }): ItemType[] {
  const stored = isRecord(body.rules)
    ? tolerant.templates.safeParse(body.rules["templates"])
    : null;
  const { templates } = stored?.success ? { templates: stored.data } : defaultRules(body.kind);
  return [...new Set(templates.map(({ itemType }) => itemType))];
}

/** The templates that a writer may choose among for items of `type`; the first is the usual one. */
export function templatesFor(rules: BodyRules, type: ItemType): Template[] {
  return rules.templates.filter((template) => template.itemType === type);
}
