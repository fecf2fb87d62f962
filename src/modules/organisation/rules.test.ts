import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BODY_KINDS } from "./body-kind.ts";
import { rulesInput, itemTypesOf, rulesOf, templatesFor } from "./rules.ts";
import { defaultRules } from "./rules-defaults.ts";

describe("rulesOf", () => {
  it.each(BODY_KINDS)("gives a new %s body rules that may be saved as they are", (kind) => {
    const rules = rulesOf({ kind, rules: {} });
    expect(rulesInput.parse(rules)).toEqual(rules);
    expect(templatesFor(rules, "case")).not.toEqual([]);
  });

  it("keeps what is stored and fills in the rest", () => {
    const rules = rulesOf({
      kind: "political",
      rules: { dispatch: { agendaDays: 6 }, approval: { case: { steps: [], advice: [] } } },
    });
    expect(rules.dispatch).toEqual({ ...defaultRules("political").dispatch, agendaDays: 6 });
    expect(rules.approval.case.steps).toEqual([]);
    expect(rules.approval.information.steps).not.toEqual([]);
  });

  it("lets a spoilt part fall back without taking the others along", () => {
    const rules = rulesOf({
      kind: "med",
      rules: { quorum: { kind: "most" }, chapters: [], yesterday: true, openness: { old: 1 } },
    });
    expect(rules.quorum).toEqual(defaultRules("med").quorum);
    expect(rules.openness).toEqual(defaultRules("med").openness);
    expect(rules.chapters).toEqual([]);
    expect(rules).not.toHaveProperty("yesterday");
  });

  it("is whole and valid whatever is stored", () => {
    fc.assert(
      fc.property(fc.constantFrom(...BODY_KINDS), fc.jsonValue(), (kind, rules) => {
        expect(rulesInput.safeParse(rulesOf({ kind, rules })).success).toBe(true);
      }),
    );
  });

  it("tells the item types that there are templates for, whatever is stored", () => {
    fc.assert(
      fc.property(fc.constantFrom(...BODY_KINDS), fc.jsonValue(), (kind, rules) => {
        const types = rulesOf({ kind, rules }).templates.map(({ itemType }) => itemType);
        expect(itemTypesOf({ kind, rules })).toEqual([...new Set(types)]);
      }),
    );
    expect(itemTypesOf({ kind: "political", rules: {} })).not.toContain("post");
    expect(itemTypesOf({ kind: "administrative", rules: {} })).toContain("post");
  });

  it("keeps an explicit wish for no cut-off", () => {
    expect(rulesOf({ kind: "political", rules: { cutOff: null } }).cutOff).toBeNull();
  });
});

describe("saving", () => {
  const rules = defaultRules("political");

  it("refuses keys that nobody knows", () => {
    expect(rulesInput.safeParse({ ...rules, colour: "red" }).success).toBe(false);
    const quorum = { ...rules.quorum, colour: "red" };
    expect(rulesInput.safeParse({ ...rules, quorum }).success).toBe(false);
  });

  it("refuses a step that is for a person but names none", () => {
    const step = { kind: "person", workdays: 2 };
    const approval = { ...rules.approval, case: { steps: [step], advice: [] } };
    expect(rulesInput.safeParse({ ...rules, approval }).success).toBe(false);
  });
});
