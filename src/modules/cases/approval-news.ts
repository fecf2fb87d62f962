import { dateInDenmark } from "../../platform/clock.ts";
import type { Tx } from "../../platform/database/doors.ts";
import { type NoticeKind, notify, settleNotices } from "../notices/index.ts";
import { standInFor } from "../organisation/index.ts";
import type { Actor } from "./approval-turn.ts";
import { type Advice, type ApprovalDocument, neutralName, type Step } from "./approval.ts";
import { addEntry } from "./store/journal.ts";
import { bodyFacts } from "./store/body-facts.ts";

const subjectOf = (document: Pick<ApprovalDocument, "id">) => ({
  kind: "case-document",
  id: document.id,
});

/** Tells people of the document, by a name that may stand in a mail; `rest` follows the name. */
export async function tell(
  tx: Tx,
  actor: Actor,
  document: ApprovalDocument,
  given: { kind: NoticeKind; to: readonly string[]; rest: string },
): Promise<void> {
  await notify(
    tx,
    actor.jobs,
    {
      authorityId: actor.authorityId,
      personIds: given.to.filter((id) => id !== actor.personId),
      kind: given.kind,
      text: `${neutralName(document)} ${given.rest}`,
      href: `/intern/dokumenter/${document.id}`,
      subject: subjectOf(document),
    },
    actor.now,
  );
}

/** Takes back what people were told of a matter that is dealt with. */
export async function settle(
  tx: Tx,
  actor: Actor,
  document: ApprovalDocument,
  kinds: NoticeKind[],
  personIds?: string[],
): Promise<void> {
  const given = { subject: subjectOf(document), kinds };
  await settleNotices(
    tx,
    actor.authorityId,
    personIds === undefined ? given : { ...given, personIds },
    actor.now,
  );
}

/** Writes in the case's journal. */
export async function journal(
  tx: Tx,
  actor: Actor,
  document: ApprovalDocument,
  kind: string,
  text: string,
): Promise<void> {
  await addEntry(tx, {
    caseId: document.caseId,
    documentId: document.id,
    personId: actor.personId,
    kind,
    text,
    at: actor.now,
  });
}

/** Tells those who have the step now: the holder or who stands in, or the body's secretaries. */
export async function tellHolders(
  tx: Tx,
  actor: Actor,
  document: ApprovalDocument,
  step: Pick<Step, "person" | "bodyId">,
  kind: "approval_waiting" | "overdue" = "approval_waiting",
): Promise<void> {
  const rest =
    kind === "overdue"
      ? "venter stadig på din godkendelse; fristen er overskredet."
      : "venter på din godkendelse.";
  const today = dateInDenmark(actor.now);
  if (step.person === null) {
    const to = await secretariesOf(tx, step.bodyId, today);
    const others = to.filter((id) => id !== document.author.personId);
    await tell(tx, actor, document, { kind, to: others, rest });
    return;
  }
  const standIn = await standInFor(tx, step.person.personId, today);
  if (standIn === null || standIn.personId === step.person.personId)
    await tell(tx, actor, document, { kind, to: [step.person.personId], rest });
  else
    await tell(tx, actor, document, {
      kind: kind === "overdue" ? kind : "delegated",
      to: [standIn.personId],
      rest: `${rest.replace(/\.$/, "")}. Du er stedfortræder for ${step.person.name}.`,
    });
}

export async function tellAdviser(
  tx: Tx,
  actor: Actor,
  document: ApprovalDocument,
  advice: Pick<Advice, "person" | "label">,
  kind: "advice_asked" | "overdue" = "advice_asked",
): Promise<void> {
  if (advice.person === null) return;
  const standIn = await standInFor(tx, advice.person.personId, dateInDenmark(actor.now));
  await tell(tx, actor, document, {
    kind,
    to: [standIn?.personId ?? advice.person.personId],
    rest:
      kind === "overdue"
        ? `mangler en udtalelse fra ${advice.label}; fristen er overskredet.`
        : `skal have en udtalelse fra ${advice.label}.`,
  });
}

export async function secretariesOf(
  tx: Tx,
  bodyId: string | null,
  today: string,
): Promise<string[]> {
  if (bodyId === null) return [];
  const [body] = await bodyFacts(tx, { ids: [bodyId] }, today);
  return body?.secretaries.map((one) => one.personId) ?? [];
}
