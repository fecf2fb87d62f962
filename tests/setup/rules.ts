import { type BodyRules, rulesOf } from "../../src/modules/organisation/index.ts";

/** What bodies of that kind do until somebody says otherwise; for tests. */
export function defaultRulesOf(kind: Parameters<typeof rulesOf>[0]["kind"]): BodyRules {
  return rulesOf({ kind, rules: {} });
}
