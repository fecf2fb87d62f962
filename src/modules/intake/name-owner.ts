import { bodyName, isBody } from "./body-name.ts";
import { findDate } from "./dates.ts";
import { organisation } from "./head-title.ts";
import { fromCapitals } from "./letter-case.ts";
import type { Head } from "./parse-head.ts";
import type { Reading } from "./reading.ts";

/** The body may be named at the head or foot of each page only: "Hovedudvalget   Side 1". */
export function nameByHeads(head: Head, reading: Reading): void {
  if (head.name !== "") return;
  const parts = reading.ledger.left
    .filter(({ as }) => as === "running")
    .flatMap(({ text }) => text.slice(0, findDate(text)?.start))
    .flatMap((text) => text.trim().split(/\s+[-–|•·]\s+|,\s|\t|\s{2,}|\s(?=Side \d)/));
  head.name = bodyName(parts.find((part) => isBody(part)) ?? "");
}

/** Whose the paper is may stand at the head or foot of each page only: "Ådal Kommune - Byrådet". */
export function nameOwner(head: Head, reading: Reading): void {
  if (head.organisation !== null) return;
  for (const { text, as } of reading.ledger.left) {
    const owner = as === "running" ? text.split(/\s+[-–|•·]\s+|,\s|\t|\s{2,}/, 1)[0] : undefined;
    if (owner === undefined || !organisation.test(owner)) continue;
    head.organisation = fromCapitals(owner);
    return;
  }
}
