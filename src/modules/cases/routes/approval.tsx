import { redirect } from "react-router";
import { InputError } from "../../../platform/errors.ts";
import { acting, check, loading, textIn } from "../../../platform/http/form.ts";
import { ErrorSummary, refusedIn } from "../../../ui/index.ts";
import { allUnits, signedIn } from "../../organisation/index.ts";
import { answerAdvice } from "../actions/answer-advice.ts";
import { approveStep } from "../actions/approve-step.ts";
import { askAdvice } from "../actions/ask-advice.ts";
import { returnToAuthor } from "../actions/return-to-author.ts";
import { sendForApproval } from "../actions/send-for-approval.ts";
import { skipStep } from "../actions/skip-step.ts";
import { withdrawAdvice } from "../actions/withdraw-advice.ts";
import { withdrawApproval } from "../actions/withdraw-approval.ts";
import * as forms from "../approval-schema.ts";
import { openDrafts } from "../document-view.ts";
import { loadApproval } from "../load-approval.ts";
import { previewApproval } from "../preview-approval.ts";
import { RarerForms } from "../ui/approval-forms.tsx";
import { ApprovalPanel } from "../ui/approval-panel.tsx";
import { DocumentFrame, framed } from "../ui/document-frame.tsx";
import { SendForm } from "../ui/send-form.tsx";
import type { Route } from "./+types/approval.ts";

export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const desk = signedIn(context);
  return desk.transact(async (tx) => {
    const opened = await openDrafts(tx, desk.viewer, params.document, "godkendelse");
    const { document } = opened;
    const view = await loadApproval(tx, document.id, desk);
    const asks = view.may.send || view.may.askAdvice;
    const units = asks ? await allUnits(tx) : [];
    return {
      document: framed(opened),
      view,
      units: units
        .filter((unit) => unit.validTo === null)
        .map((unit) => ({ value: unit.id, text: unit.name })),
      preview: view.may.send ? await previewApproval(tx, view.document.id, desk.clock()) : null,
    };
  });
});

export const action = acting(async ({ context, params }: Route.ActionArgs, form) => {
  const desk = signedIn(context);
  const id = params.document;
  await desk.transact(async (tx) => {
    switch (form.get("handling")) {
      case "send":
        return sendForApproval(tx, desk, id, check(forms.sendForm, form));
      case "godkend":
        return approveStep(tx, desk, id, check(forms.approveForm, form));
      case "retur":
        return returnToAuthor(tx, desk, id, check(forms.returnForm, form));
      case "traek-tilbage":
        return withdrawApproval(tx, desk, id);
      case "spring-over":
        return skipStep(tx, desk, id, check(forms.skipForm, form));
      case "bed-om-udtalelse":
        return askAdvice(tx, desk, id, check(forms.askAdviceForm, form));
      case "svar":
        return answerAdvice(tx, desk, id, check(forms.answerAdviceForm, form));
      case "traek-udtalelse":
        return withdrawAdvice(tx, desk, id, check(forms.withdrawAdviceForm, form).adviceId);
      default:
        throw new InputError("Knappen kendes ikke.", { hint: "Genindlæs siden, og prøv igen." });
    }
  });
  const done = textIn(form, "handling");
  throw redirect(
    `/intern/dokumenter/${id}?besked=${done === "traek-tilbage" ? "traek-hjem" : done}`,
    303,
  );
});

export default function ApprovalPage({ loaderData, actionData }: Route.ComponentProps) {
  const { document, view, units, preview } = loaderData;
  const refused = refusedIn(actionData);
  return (
    <DocumentFrame document={document} tab="/godkendelse">
      <ErrorSummary refused={refused} />
      {preview !== null && <SendForm preview={preview} units={units} refused={refused} />}
      {(view.rounds.length > 0 || preview === null) && (
        <ApprovalPanel view={view} refused={refused} whole />
      )}
      <RarerForms view={view} units={units} refused={refused} />
    </DocumentFrame>
  );
}
