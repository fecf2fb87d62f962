import { dateInDenmark, instantInDenmark } from "../../../platform/clock.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import { InputError } from "../../../platform/errors.ts";
import { demand } from "../access.ts";
import { journal, secretariesOf, tell } from "../approval-news.ts";
import { planApproval } from "../approval-plan.ts";
import type { SendInput } from "../approval-schema.ts";
import { actorAt, type Desk, takeTurn } from "../approval-turn.ts";
import type { ApprovalDocument } from "../approval.ts";
import { dueAfter } from "../chain.ts";
import { completeness } from "../completeness.ts";
import { passOn } from "../pass-on.ts";
import { maySendForApproval } from "../policy-approval.ts";
import { USUAL_PURPOSE } from "../route.ts";
import { setDocumentState } from "../store/approval-document.ts";
import { addVersion } from "../store/versions.ts";
import { addApproval, changeStep } from "../store/approval.ts";
import { addStop, changeStop } from "../store/routes.ts";
import { askUnits } from "./ask-units.ts";

/**
 * Sends a document through its approval: the text is kept as a version, the steps are settled, units
 * are asked for advice, and the first approver gets it. After the cut-off for the wished meeting it is
 * let in with a reason only, which stays with the approval and is told to the secretary.
 * @throws NotFoundError, ForbiddenError, InputError for what is missing or late
 */
export async function sendForApproval(
  tx: Tx,
  desk: Desk,
  documentId: string,
  input: SendInput,
): Promise<void> {
  const { access, document, rounds } = await takeTurn(tx, desk, documentId);
  demand(maySendForApproval(access), access);
  const actor = actorAt(desk);
  const today = dateInDenmark(actor.now);
  await requireComplete(tx, documentId);
  if (input.wishedOn !== null && input.wishedOn < today)
    throw new InputError("Det ønskede møde er holdt.", { hint: "Vælg en dato, der kommer." });
  const plan = await planApproval(tx, document, input.wishedOn, actor.now);
  const isLate = plan.cutOff !== null && actor.now > plan.cutOff.instant;
  if (isLate && input.lateReason === null)
    throw new InputError(`Fristen for mødet er overskredet. ${plan.cutOff?.text}`, {
      hint: "Vælg et senere møde, eller skriv, hvorfor sagen alligevel skal med.",
    });
  await wishFor(tx, document, plan.stop, input.wishedOn);
  const round = (rounds[0]?.round ?? 0) + 1;
  const approvalId = await addApproval(
    tx,
    {
      documentId,
      round,
      startedAt: actor.now,
      startedBy: actor.personId,
      cutOff: plan.cutOff?.instant ?? null,
      lateReason: isLate ? input.lateReason : null,
    },
    plan.steps,
  );
  const [first] = plan.steps;
  if (first?.kind === "author")
    await changeStep(tx, approvalId, 1, {
      state: "approved",
      acted_at: actor.now,
      acted_by: actor.personId,
      acted_for: actor.personId === document.author.personId ? null : document.author.personId,
    });
  await setDocumentState(tx, documentId, "in_approval", actor.now);
  await addVersion(tx, documentId, {
    reason: "sent",
    by: actor.personId,
    note: round > 1 ? `Sendt til godkendelse, ${round}. gang` : null,
    at: actor.now,
  });
  await journal(
    tx,
    actor,
    document,
    "approval_sent",
    round > 1
      ? `Sendt til godkendelse igen (${round}. gang).`
      : `Sendt til godkendelse til ${document.body!.name}.`,
  );
  const dueOn = input.adviceDueOn;
  const extra = input.adviceUnits
    .filter((unitId) => !plan.rules.advice.some((one) => one.unitId === unitId))
    .map((unitId) => ({
      unitId,
      label: null,
      dueAt:
        dueOn === null
          ? dueAfter(actor.now, USUAL_ADVICE_DAYS, plan.dispatch)
          : instantInDenmark(dueOn, "16:00"),
    }));
  const usual = plan.rules.advice.map(({ unitId, label, workdays }) => ({
    unitId,
    label,
    dueAt: dueAfter(actor.now, workdays, plan.dispatch),
  }));
  await askUnits(tx, actor, document, approvalId, [...usual, ...extra]);
  if (isLate) {
    const why = document.isClosed ? "" : ` Begrundelse: ${input.lateReason}`;
    await journal(tx, actor, document, "late", `Sendt efter fristen for mødet.${why}`);
    await tell(tx, actor, document, {
      kind: "case_moved",
      to: await secretariesOf(tx, plan.stop?.body.id ?? document.body!.id, today),
      rest: "er sendt til godkendelse efter fristen for mødet.",
    });
  }
  await passOn(tx, actor, document);
}

/** Workdays that a unit has when nobody says otherwise. */
const USUAL_ADVICE_DAYS = 3;

async function requireComplete(tx: Tx, documentId: string): Promise<void> {
  const stops = (await completeness(tx, documentId)).filter((lack) => lack.kind === "stops");
  if (stops.length === 0) return;
  throw new InputError(stops.map((lack) => lack.text).join(" "), {
    hint: "Ret det, og send så sagen.",
  });
}

/** The wish belongs to the first body on the route; without a route the document's own body is it. */
async function wishFor(
  tx: Tx,
  document: ApprovalDocument,
  stop: { id: string } | null,
  wishedOn: string | null,
): Promise<void> {
  if (stop !== null) {
    if (wishedOn !== null) await changeStop(tx, stop.id, { wished_on: wishedOn });
    return;
  }
  await addStop(tx, document.id, {
    position: 1,
    bodyId: document.body!.id,
    purpose: USUAL_PURPOSE[document.itemType],
    wishedOn,
  });
}
