import { dateInDenmark } from "../../platform/clock.ts";
import type { Tx } from "../../platform/database/doors.ts";
import { InputError } from "../../platform/errors.ts";
import { dateText, timeText } from "../../platform/i18n/dates.ts";
import {
  type ApprovalChain,
  type CutOffDeadline,
  cutOffOf,
  rulesOf,
  type WorkdayRules,
} from "../organisation/index.ts";
import type { ApprovalDocument } from "./approval.ts";
import { type PlannedStep, planChain } from "./chain.ts";
import { loadPosts } from "./load-posts.ts";
import { isOpen, type Stop } from "./route.ts";
import { bodyFacts } from "./store/body-facts.ts";
import { stopsOf } from "./store/routes.ts";

/** What sending a document would start. */
export interface ApprovalPlan {
  steps: PlannedStep[];
  rules: ApprovalChain;
  dispatch: Pick<WorkdayRules, "closedDays">;
  /** The body that it goes to first; null while it has no route. */
  stop: Stop | null;
  /** When it must be sent for the wished meeting; null without a meeting or a rule. */
  cutOff: (CutOffDeadline & { text: string }) | null;
}

/**
 * The steps, by the rules of the body that the document is written for, and the cut-off, by those of
 * the body that it goes to first. `wishedOn` is the meeting's date, YYYY-MM-DD.
 * @throws InputError when it has no body, or a step has nobody
 */
export async function planApproval(
  tx: Tx,
  document: ApprovalDocument,
  wishedOn: string | null,
  now: Date,
): Promise<ApprovalPlan> {
  if (document.body === null)
    throw new InputError("Sagen har intet udvalg.", {
      hint: "Vælg først, hvilket udvalg den er til.",
    });
  const today = dateInDenmark(now);
  const stop = (await stopsOf(tx, document.id)).find(isOpen) ?? null;
  const first = stop?.body.id ?? document.body.id;
  const bodies = await bodyFacts(tx, { ids: [document.body.id, first] }, today);
  const body = bodies.find((one) => one.id === document.body?.id)!;
  const { approval, dispatch } = rulesOf(body);
  const rules = approval[document.itemType];
  const posts = await loadPosts(tx, rules.steps, document, body, today);
  const { cutOff, dispatch: days } = rulesOf(bodies.find((one) => one.id === first)!);
  const deadline = cutOff === null || wishedOn === null ? null : cutOffOf(wishedOn, cutOff, days);
  return {
    steps: planChain(rules.steps, posts, dispatch, now),
    rules,
    dispatch,
    stop,
    cutOff: deadline && { ...deadline, text: cutOffText(deadline) },
  };
}

/** "Fristen er onsdag den 1. april 2026 kl. 12.00, fordi mandag den 6. april 2026 er 2. påskedag." */
function cutOffText({ date, time, moved }: CutOffDeadline): string {
  const when = `Fristen er ${dateText(date, "da")} ${timeText(time, "da")}`;
  if (moved === null) return `${when}.`;
  return `${when}. Den er rykket frem, fordi ${dateText(moved.from, "da")} er ${moved.because}.`;
}
