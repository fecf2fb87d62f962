import type { Tx } from "../../platform/database/doors.ts";
import { ConflictError } from "../../platform/errors.ts";
import type { Jobs } from "../../platform/jobs/jobs.ts";
import { instantText } from "../../platform/i18n/dates.ts";
import type { SignedIn } from "../organisation/index.ts";
import { type DocumentAccess, readerOfDocument } from "./access.ts";
import { type Approval, type ApprovalDocument, currentStep, type Step } from "./approval.ts";
import type { Somebody } from "./chain.ts";
import { approvalDocument, lockApproval } from "./store/approval-document.ts";
import { approvalsOf } from "./store/approval.ts";

/** What an action of a signed-in person works with. */
export type Desk = Pick<SignedIn, "viewer" | "jobs" | "clock">;

/** Who does something, and when. */
export interface Actor {
  authorityId: string;
  /** Null when the system does it by itself. */
  personId: string | null;
  jobs: Pick<Jobs, "enqueue">;
  now: Date;
}

export function actorAt({ viewer, jobs, clock }: Desk): Actor & { personId: string } {
  return { authorityId: viewer.authorityId, personId: viewer.personId, jobs, now: clock() };
}

export interface Turn {
  access: DocumentAccess;
  document: ApprovalDocument;
  /** Every round, the newest first. */
  rounds: Approval[];
}

/**
 * The document with its rounds, held against all others until the transaction ends.
 * @throws NotFoundError for who may not read it
 */
export async function takeTurn(tx: Tx, desk: Desk, documentId: string): Promise<Turn> {
  await lockApproval(tx, documentId);
  const access = await readerOfDocument(tx, desk.viewer, documentId);
  return {
    access,
    document: await approvalDocument(tx, documentId),
    rounds: await approvalsOf(tx, documentId),
  };
}

/** The round that runs. @throws ConflictError when none does (any more) */
export function runningOf({ rounds }: Pick<Turn, "rounds">): Approval {
  const [newest] = rounds;
  if (newest?.state === "running") return newest;
  throw new ConflictError("Sagen er ikke i godkendelse.", {
    hint: "Se på siden, hvad der er sket siden, du åbnede den.",
  });
}

/**
 * The current step, which is the one that the person saw.
 * @throws ConflictError when somebody was faster, telling who
 */
export function stepAt(approval: Approval, position: number): Step {
  const current = currentStep(approval);
  if (current?.position === position) return current;
  const seen = approval.steps.find((step) => step.position === position);
  const who = seen?.actedBy?.name ?? "En anden";
  const when = seen?.actedAt ? ` ${instantText(seen.actedAt, "da")}` : "";
  throw new ConflictError(`${who} har allerede behandlet trinnet${when}.`, {
    hint: "Intet er gemt. Se på siden, hvor sagen er nu.",
  });
}

/** Whom the viewer acts for: the holder, where that is another. Null for one's own step or post. */
export function actedFor({ viewer }: Desk, holder: Somebody | null): Somebody | null {
  return holder === null || holder.personId === viewer.personId ? null : holder;
}
