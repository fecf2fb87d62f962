import { dateInDenmark } from "../../platform/clock.ts";
import type { Tx } from "../../platform/database/doors.ts";
import { standInFor } from "../organisation/index.ts";
import { type DocumentAccess, readerOfDocument } from "./access.ts";
import { reassignOpenSteps } from "./actions/reassign-open-steps.ts";
import { changedSections } from "./approval-changes.ts";
import type { Desk } from "./approval-turn.ts";
import {
  type Approval,
  type ApprovalDocument,
  awaitedAdvice,
  currentStep,
  isLastStep,
} from "./approval.ts";
import type { Somebody } from "./chain.ts";
import {
  mayAnswerAdvice,
  mayApprove,
  mayAskAdvice,
  maySendForApproval,
  maySetRoute,
  maySkip,
  mayWithdrawAdvice,
  mayWithdrawApproval,
} from "./policy-approval.ts";
import type { Stop } from "./route.ts";
import { approvalDocument, lockApproval } from "./store/approval-document.ts";
import { sentVersions } from "./store/versions.ts";
import { approvalsOf } from "./store/approval.ts";
import { bodyFacts } from "./store/body-facts.ts";
import { stopsOf } from "./store/routes.ts";
import { staleSteps } from "./store/stale.ts";

/** All that the approval panel shows of a document, and what the viewer may do there. */
export interface ApprovalView {
  document: Pick<ApprovalDocument, "id" | "state" | "title" | "caseId" | "caseNumber" | "body">;
  /** The newest first. */
  rounds: Approval[];
  /** Who has it now, with all who can act: the holder, who stands in, or the secretaries. */
  now: { people: Somebody[]; standsInFor: string | null; isLate: boolean } | null;
  /** Headings of the sections that were changed since it was sent the time before. */
  changed: string[];
  stops: Stop[];
  /** When this was so. */
  at: Date;
  /** Labels of advice that the last step has to wait for. */
  awaited: string[];
  may: {
    send: boolean;
    approve: boolean;
    withdraw: boolean;
    skip: boolean;
    askAdvice: boolean;
    setRoute: boolean;
    /** Ids of advice. */
    answer: string[];
    callOff: string[];
  };
}

/**
 * The approval of a document that the viewer may read. What lay with somebody who has left is handed
 * on before it is shown. @throws NotFoundError, ForbiddenError when recused
 */
export async function loadApproval(tx: Tx, documentId: string, desk: Desk): Promise<ApprovalView> {
  const access = await readerOfDocument(tx, desk.viewer, documentId);
  const now = desk.clock();
  if (access.document.state === "in_approval" && desk.viewer.supportedBy === null)
    await handOn(tx, documentId, desk, now);
  const document = await approvalDocument(tx, documentId);
  const rounds = await approvalsOf(tx, documentId);
  const running = rounds.find((round) => round.state === "running");
  const step = running && currentStep(running);
  return {
    document,
    rounds,
    now: running === undefined ? null : await holdersNow(tx, document, running, now),
    changed: rounds.length > 1 ? changedSections(await sentVersions(tx, documentId)) : [],
    stops: await stopsOf(tx, documentId),
    at: now,
    awaited:
      running && step && isLastStep(running, step)
        ? awaitedAdvice(running, now).map((one) => one.label)
        : [],
    may: whatMay(access, running),
  };
}

function whatMay(access: DocumentAccess, running: Approval | undefined): ApprovalView["may"] {
  const advice = running?.advice ?? [];
  const ids = (which: typeof mayAnswerAdvice) =>
    advice.filter((one) => which(access, one)).map((one) => one.id);
  return {
    send: maySendForApproval(access),
    approve: running !== undefined && mayApprove(access, running),
    withdraw: running !== undefined && mayWithdrawApproval(access),
    skip: running !== undefined && maySkip(access),
    askAdvice: running !== undefined && mayAskAdvice(access),
    setRoute: maySetRoute(access),
    answer: ids(mayAnswerAdvice),
    callOff: ids(mayWithdrawAdvice),
  };
}

async function handOn(tx: Tx, documentId: string, desk: Desk, now: Date): Promise<void> {
  if ((await staleSteps(tx, documentId)).length === 0) return;
  await lockApproval(tx, documentId);
  const { viewer, jobs } = desk;
  const actor = { authorityId: viewer.authorityId, personId: null, jobs, now };
  await reassignOpenSteps(tx, actor, documentId);
}

async function holdersNow(
  tx: Tx,
  document: ApprovalDocument,
  running: Approval,
  now: Date,
): Promise<ApprovalView["now"]> {
  const step = currentStep(running);
  if (step === undefined) return null;
  const today = dateInDenmark(now);
  const isLate = step.dueAt !== null && step.dueAt < now;
  if (step.person !== null) {
    const standIn = await standInFor(tx, step.person.personId, today);
    const isAway = standIn !== null && standIn.personId !== step.person.personId;
    return {
      people: [isAway ? standIn : step.person],
      standsInFor: isAway ? step.person.name : null,
      isLate,
    };
  }
  const [body] = step.bodyId === null ? [] : await bodyFacts(tx, { ids: [step.bodyId] }, today);
  const people = body?.secretaries.filter((one) => one.personId !== document.author.personId) ?? [];
  return { people, standsInFor: null, isLate };
}
