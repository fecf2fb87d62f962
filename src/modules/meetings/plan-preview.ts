import type { Tx } from "../../platform/database/doors.ts";
import type { BodyKind } from "../organisation/index.ts";
import { termOn, termsOf } from "../organisation/index.ts";
import { deadlinesOf, type MeetingDeadline } from "./deadline-clock.ts";
import { type Planned, warningsOf } from "./plan-warnings.ts";
import { meetingsOnDays } from "./store/planned.ts";

/** What follows from planning a meeting there and then. */
export interface PlanPreview {
  deadlines: MeetingDeadline[];
  warnings: string[];
}

/** Deadlines and warnings of a meeting before it is planned or moved; `ownId` is the meeting's own. */
export async function previewOf(
  tx: Tx,
  body: { id: string; kind: BodyKind; rules: unknown },
  planned: Omit<Planned, "bodyId">,
  { today, ownId = null }: { today: string; ownId?: string | null },
): Promise<PlanPreview> {
  const terms = await termsOf(tx, body.id);
  const others = await meetingsOnDays(tx, [planned.date]);
  const warnings = warningsOf(
    { ...planned, bodyId: body.id },
    {
      today,
      termLabel: termOn(terms, planned.date)?.label ?? null,
      hasTerms: terms.some(({ startsOn }) => startsOn !== null),
      others: others.filter(({ id }) => id !== ownId),
    },
  );
  return { deadlines: deadlinesOf(body, planned.date), warnings };
}
