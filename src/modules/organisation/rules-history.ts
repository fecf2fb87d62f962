import type { BodyKind } from "./body-kind.ts";
import type { Change } from "./history-words.ts";
import { ITEM_TYPE_NAMES, ITEM_TYPES, type ItemType } from "./item-type.ts";
import { type ApprovalChain, type BodyRules, rulesOf, type Template } from "./rules.ts";
import {
  cutOffText,
  minutesText,
  OPENNESS,
  quorumText,
  SCOPES,
  stepText,
  WITHIN,
  workdaysText,
} from "./rules-words.ts";

/** What a rule says; of a list, all it says. */
type Said = string | string[];
type Names = ReadonlyMap<string, string>;

/** What changed between two stored rules of a body, in the words of its pages. */
export function rulesChanges(
  kind: BodyKind,
  before: unknown,
  after: unknown,
  names: Names,
): Change[] {
  const was = factsOf(rulesOf({ kind, rules: before }), names);
  const becomes = factsOf(rulesOf({ kind, rules: after }), names);
  const labels = new Set([...was.keys(), ...becomes.keys()]);
  return [...labels].flatMap((label) => changeOf(label, was.get(label), becomes.get(label)));
}

interface Fact {
  said: Said;
  /** All of it, where the words tell less. */
  whole: unknown;
}

function changeOf(label: string, was: Fact | undefined, becomes: Fact | undefined): Change[] {
  if (JSON.stringify(was?.whole) === JSON.stringify(becomes?.whole)) return [];
  const [before, after] = [linesOf(was), linesOf(becomes)];
  const gone = before.filter((line) => !after.includes(line));
  const come = after.filter((line) => !before.includes(line));
  if (was && becomes && gone.length + come.length === 0) {
    const isMoved = before.join("\n") !== after.join("\n");
    return [{ label, before: null, after: isMoved ? "ny rækkefølge" : "ændret i enkeltheder" }];
  }
  return [{ label, before: gone.join("; ") || null, after: come.join("; ") || null }];
}

const linesOf = (fact: Fact | undefined): string[] => (fact ? [fact.said].flat() : []);
const yesNo = (value: boolean) => (value ? "ja" : "nej");

function factsOf(rules: BodyRules, names: Names): Map<string, Fact> {
  const { numbering, dispatch, order, openness } = rules;
  const simple: [string, Said][] = [
    ["Nummerering", SCOPES[numbering.scope]],
    ["Numre i to led", yesNo(numbering.twoLevel)],
    ["Sagsfrist", cutOffText(rules.cutOff)],
    ["Frist for dagsorden", workdaysText(dispatch.agendaDays)],
    ["Frist for materiale", workdaysText(dispatch.materialDays)],
    ["Lørdag tæller som hverdag", yesNo(dispatch.saturdayCounts)],
    ["Lukkedage", dispatch.closedDays],
    ["Beslutningsdygtighed", quorumText(rules.quorum)],
    ["Godkendelse af referat", minutesText(rules.minutes)],
    ["Punkter", OPENNESS[openness.default]],
    ["Lukning kræver fire øjne", yesNo(openness.secondLook)],
    ["Rækkefølge af punkttyper", order.byType.map((type) => ITEM_TYPE_NAMES[type])],
    ["Sager af samme type", WITHIN[order.within]],
    ["Lukkede punkter sidst", yesNo(order.closedLast)],
    ["Standardbeslutninger", rules.phrases],
  ];
  return new Map<string, Fact>([
    ...simple.map(([label, said]) => [label, { said, whole: said }] as const),
    [
      "Faste kapitler",
      { said: rules.chapters.map(({ title }) => title), whole: rules.chapters },
    ] as const,
    ["Faste punkter", { said: rules.standing.map(({ title }) => title), whole: rules.standing }],
    ...rules.templates.map(templateFact),
    ...ITEM_TYPES.map((type) => chainFact(type, rules.approval[type], names)),
  ]);
}

function templateFact(template: Template): [string, Fact] {
  const said = template.sections.map(({ heading }) => heading);
  return [`Skabelonen ${template.name}`, { said, whole: template }];
}

function chainFact(type: ItemType, chain: ApprovalChain, names: Names): [string, Fact] {
  const steps = chain.steps.map((step) => stepText(step, (id) => names.get(id))).join(" → ");
  const advice = chain.advice.map(({ label }) => `rådgivning om ${label}`);
  const said = [steps || "ingen", ...advice].join(", ");
  return [`Godkendelse af ${ITEM_TYPE_NAMES[type].toLowerCase()}`, { said, whole: chain }];
}
