import type { Tx } from "../../platform/database/doors.ts";
import { isExpected } from "../../platform/errors.ts";
import { planApproval } from "./approval-plan.ts";
import { completeness } from "./completeness.ts";
import { isOpen } from "./route.ts";
import { approvalDocument } from "./store/approval-document.ts";
import { stopsOf } from "./store/routes.ts";
import type { SendPreview } from "./ui/send-form.tsx";

/** What sending the document now would start, or why it can't be sent. */
export async function previewApproval(tx: Tx, documentId: string, now: Date): Promise<SendPreview> {
  const document = await approvalDocument(tx, documentId);
  const stop = (await stopsOf(tx, documentId)).find(isOpen);
  const preview: SendPreview = {
    documentId,
    fault: null,
    steps: [],
    advice: [],
    body: stop?.body.name ?? document.body?.name ?? null,
    wishedOn: stop?.wishedOn ?? null,
    cutOff: null,
  };
  const stops = (await completeness(tx, documentId)).filter((lack) => lack.kind === "stops");
  if (stops.length > 0) {
    const message = "Der mangler noget, før sagen kan sendes.";
    return { ...preview, fault: { message, hint: undefined, lacks: stops } };
  }
  try {
    const plan = await planApproval(tx, document, preview.wishedOn, now);
    return {
      ...preview,
      steps: plan.steps.map(({ position, label, holder, skipped, dueAt }) => ({
        position,
        label,
        holder,
        skipped,
        dueAt,
      })),
      advice: plan.rules.advice.map((one) => one.label),
      cutOff: plan.cutOff && { text: plan.cutOff.text, isPast: now > plan.cutOff.instant },
    };
  } catch (error) {
    if (!isExpected(error)) throw error;
    return { ...preview, fault: { message: error.message, hint: error.hint, lacks: [] } };
  }
}
