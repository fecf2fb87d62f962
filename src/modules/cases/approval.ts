import type { ItemType } from "../organisation/index.ts";
import type { Somebody } from "./chain.ts";
import type { DocumentState, Sensitivity, StepKind, StepState } from "./words.ts";

/** What an approval needs to know of the document that is approved. */
export interface ApprovalDocument {
  id: string;
  caseId: string;
  caseNumber: string;
  sensitivity: Sensitivity;
  title: string;
  publicTitle: string | null;
  isClosed: boolean;
  state: DocumentState;
  author: Somebody;
  authorUnit: { id: string; name: string } | null;
  body: { id: string; name: string } | null;
  itemType: ItemType;
  /** Ids of the case's handlers. */
  handlers: string[];
}

export interface Step {
  /** From 1. */
  position: number;
  kind: StepKind;
  label: string;
  /** Null where whoever holds a post does: a body's secretary. */
  person: Somebody | null;
  unitId: string | null;
  bodyId: string | null;
  state: StepState;
  currentSince: Date | null;
  dueAt: Date | null;
  actedAt: Date | null;
  actedBy: Somebody | null;
  /** Whom that one stood in for. */
  actedFor: Somebody | null;
  /** A remark on the approval, or why the step was skipped. */
  comment: string | null;
  /** What the approval depends on: it stays with the document. */
  conditions: string | null;
}

export type AdviceAnswer = "no_remarks" | "remarks" | "against";

export interface Advice {
  id: string;
  /** "Økonomi", "Jura" … */
  label: string;
  unitId: string | null;
  person: Somebody | null;
  askedAt: Date;
  askedBy: Somebody | null;
  dueAt: Date | null;
  state: "asked" | "answered" | "withdrawn";
  answer: AdviceAnswer | null;
  text: string | null;
  answeredAt: Date | null;
  answeredBy: Somebody | null;
  answeredFor: Somebody | null;
}

/** One round of approval: from sending to approval, return or withdrawal. */
export interface Approval {
  id: string;
  /** From 1. */
  round: number;
  state: "running" | "approved" | "returned" | "withdrawn";
  startedAt: Date;
  startedBy: Somebody;
  /** When it had to be in for the wished meeting. */
  cutOff: Date | null;
  /** Why it was let in later than that. */
  lateReason: string | null;
  endedAt: Date | null;
  steps: Step[];
  advice: Advice[];
}

/** The step that somebody has now; undefined when the round is over. */
export function currentStep(approval: Approval): Step | undefined {
  return approval.steps.find((step) => step.state === "current");
}

export function isLastStep(approval: Approval, step: Step): boolean {
  return !approval.steps.some(
    (other) => other.position > step.position && other.state === "waiting",
  );
}

/** Advice that may still come in time, so that the last step waits for it. */
export function awaitedAdvice(approval: Approval, now: Date): Advice[] {
  return approval.advice.filter(
    (one) => one.state === "asked" && (one.dueAt === null || one.dueAt >= now),
  );
}

/** How the document is spoken of where others may read along: in mails, notices and lists. */
export function neutralName(
  document: Pick<
    ApprovalDocument,
    "title" | "publicTitle" | "isClosed" | "sensitivity" | "caseNumber"
  >,
): string {
  const isGuarded =
    document.isClosed || ["confidential", "personal"].includes(document.sensitivity);
  const shown = isGuarded ? document.publicTitle : document.title;
  return shown === null
    ? `En lukket sag (${document.caseNumber})`
    : `»${shown}« (${document.caseNumber})`;
}

/** A label within a sentence: "Leder" → "leder". */
export function inSentence(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}
