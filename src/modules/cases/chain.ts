import { dateInDenmark, instantInDenmark } from "../../platform/clock.ts";
import { InputError } from "../../platform/errors.ts";
import {
  addWorkdays,
  type ApprovalStep as StepRule,
  nextWorkdayOnOrAfter,
  type WorkdayRules,
} from "../organisation/index.ts";
import { inSentence } from "./approval.ts";
import type { StepKind } from "./words.ts";

export interface Somebody {
  personId: string;
  name: string;
}

/** Who holds each post that a chain may ask for, seen from one document. */
export interface Posts {
  author: Somebody;
  /** The author's unit; null for who belongs to none. */
  unitName: string | null;
  leader: (Somebody & { unitId: string }) | null;
  director: (Somebody & { unitId: string }) | null;
  body: { id: string; name: string; secretaries: Somebody[] };
  /** The people that the rules name, by id: the person himself, or whoever has taken over. */
  people: Map<string, Somebody | null>;
  /** The units that the rules name, by id. */
  units: Map<string, { name: string; leader: Somebody | null }>;
}

export interface PlannedStep {
  /** From 1. */
  position: number;
  kind: StepKind;
  /** "Leder", "Direktør", "Sekretær for Byrådet" … */
  label: string;
  /** Null for a secretary's step: whoever is the body's secretary holds it. */
  personId: string | null;
  /** For the reader: "Kim Aa" or, of several secretaries, "Kim Aa eller Bo Ø". */
  holder: string;
  unitId: string | null;
  bodyId: string | null;
  /** Why nobody is asked; null when somebody is. */
  skipped: string | null;
  workdays: number;
  /** When it must be done, if each before it takes its time. */
  dueAt: Date;
}

/** A step is due at the end of office hours. */
const OFFICE_CLOSES = "16:00";

/**
 * The steps that a document goes through. The author's own first step is done by sending. Nobody is
 * asked twice in a row, and the author approves nothing of his own: such steps are kept with the
 * reason why they are skipped.
 * @throws InputError when a post stands empty, or when only the author himself would approve
 */
export function planChain(
  rules: readonly StepRule[],
  posts: Posts,
  workdays: Pick<WorkdayRules, "closedDays">,
  now: Date,
): PlannedStep[] {
  const steps: PlannedStep[] = [];
  let due = now;
  let asked: PlannedStep | null = null;
  for (const rule of rules) {
    const held = holderOf(rule, posts);
    const skipped = whySkipped(rule, held, posts.author, asked);
    const isSending = rule.kind === "author" && steps.length === 0;
    if (skipped === null && !isSending) due = dueAfter(due, rule.workdays, workdays);
    const step = {
      position: steps.length + 1,
      kind: rule.kind,
      label: held.label,
      personId: rule.kind === "secretary" ? null : (held.people[0]?.personId ?? null),
      holder: held.people.map((one) => one.name).join(" eller "),
      unitId: held.unitId,
      bodyId: rule.kind === "secretary" ? posts.body.id : null,
      skipped,
      workdays: rule.workdays,
      dueAt: due,
    };
    steps.push(step);
    if (skipped === null) asked = step;
  }
  const others = steps.filter((step) => step.kind !== "author");
  if (others.length > 0 && others.every((step) => step.skipped !== null))
    throw new InputError("Alle trin i godkendelsesgangen falder på forfatteren selv.", {
      hint: "Lad en anden stå som forfatter, eller bed sekretæren ændre udvalgets godkendelsesgang.",
    });
  return steps;
}

/** When something that takes so many workdays from `from` must be done. */
export function dueAfter(
  from: Date,
  workdays: number,
  { closedDays }: Pick<WorkdayRules, "closedDays">,
): Date {
  const atWork = { saturdayCounts: false, closedDays };
  const today = dateInDenmark(from);
  const day =
    workdays === 0 ? nextWorkdayOnOrAfter(today, atWork) : addWorkdays(today, workdays, atWork);
  const due = instantInDenmark(day, OFFICE_CLOSES);
  return due >= from ? due : instantInDenmark(addWorkdays(day, 1, atWork), OFFICE_CLOSES);
}

interface Held {
  label: string;
  unitId: string | null;
  /** Several only for secretaries. */
  people: Somebody[];
}

function holderOf(rule: StepRule, posts: Posts): Held {
  switch (rule.kind) {
    case "author":
      return { label: "Forfatter", unitId: null, people: [posts.author] };
    case "leader":
      return ledBy("Leder", posts.leader, posts.unitName);
    case "director":
      return ledBy("Direktør", posts.director, posts.unitName);
    case "secretary":
      return secretaries(posts);
    case "person":
      return named(posts.people.get(rule.personId ?? "") ?? null);
    case "unit": {
      const unit = posts.units.get(rule.unitId ?? "");
      if (unit === undefined) throw missing("En enhed i godkendelsesgangen findes ikke længere");
      const held = ledBy(unit.name, unit.leader && { ...unit.leader, unitId: "" }, unit.name);
      return { ...held, unitId: rule.unitId };
    }
  }
}

function ledBy(
  label: string,
  leader: (Somebody & { unitId: string }) | null,
  unitName: string | null,
): Held {
  if (unitName === null) throw missing("Forfatteren hører ikke til nogen enhed");
  if (leader === null)
    throw new InputError(`Enheden ${unitName} har ingen leder.`, {
      hint: "Bed administratoren udpege en.",
    });
  return { label, unitId: leader.unitId, people: [leader] };
}

/** The author is none of them: nobody approves his own. */
function secretaries({ author, body }: Posts): Held {
  if (body.secretaries.length === 0) throw missing(`${body.name} har ingen sekretær`);
  const others = body.secretaries.filter((one) => one.personId !== author.personId);
  return {
    label: `Sekretær for ${body.name}`,
    unitId: null,
    people: others.length > 0 ? others : [author],
  };
}

function named(person: Somebody | null): Held {
  if (person === null) throw missing("En person i godkendelsesgangen er her ikke længere");
  return { label: "Godkender", unitId: null, people: [person] };
}

function missing(what: string): InputError {
  return new InputError(`${what}.`, { hint: "Bed administratoren rette det." });
}

function whySkipped(
  rule: StepRule,
  held: Held,
  author: Somebody,
  asked: PlannedStep | null,
): string | null {
  const [only, ...more] = held.people;
  if (only === undefined || more.length > 0) return null;
  if (rule.kind !== "author" && only.personId === author.personId)
    return OWN[rule.kind](author.name);
  const again = asked !== null && asked.personId === only.personId;
  return again ? `${only.name} godkender allerede som ${inSentence(asked.label)}.` : null;
}

const OWN: Record<Exclude<StepKind, "author">, (name: string) => string> = {
  leader: (name) => `${name} er selv leder af enheden.`,
  director: (name) => `${name} er selv direktør.`,
  secretary: (name) => `${name} er selv udvalgets sekretær.`,
  person: (name) => `${name} er selv forfatter.`,
  unit: (name) => `${name} leder selv enheden.`,
};
