import { redirect } from "react-router";
import { acting, loading, textIn } from "../../../platform/http/form.ts";
import { ErrorSummary, refusedIn, Tabs } from "../../../ui/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { demandOfMeeting } from "../access.ts";
import { actOnNewItems } from "../add-items-forms.ts";
import { chaptersOf } from "../chapter-choice.ts";
import { openMeeting } from "../meeting-head.ts";
import { meetingPath } from "../meeting-links.ts";
import { isSent } from "../meeting-state.ts";
import { mayEditAgenda } from "../policy.ts";
import { readyCases } from "../ready-cases.ts";
import { agendaRows, bodyRules } from "../store/agenda.ts";
import { foreignMinutes } from "../store/foreign-minutes.ts";
import { earlierItemsOf } from "../store/resubmissions.ts";
import { AddCasesForm, FreeItemForm, ReferForm, ResubmitForm } from "../ui/add-item-forms.tsx";
import { ChapterForm } from "../ui/chapter-form.tsx";
import { MeetingFrame } from "../ui/meeting-frame.tsx";
import type { Route } from "./+types/add-items.ts";

const WAYS = {
  sager: "Sager, der er klar",
  frit: "Punkt uden sag",
  igen: "Fra et tidligere møde",
  referat: "Referat fra et andet udvalg",
  kapitel: "Kapitel",
};
type Way = keyof typeof WAYS;

export const loader = loading(async ({ context, params, request }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  const { searchParams } = new URL(request.url);
  const wanted = searchParams.get("vis") ?? "";
  const way: Way = Object.hasOwn(WAYS, wanted) ? (wanted as Way) : "sager";
  const asked = (searchParams.get("soeg") ?? "").replaceAll("\0", "").trim().slice(0, 100);
  return transact(async (tx) => {
    const { head, access } = await openMeeting(tx, viewer, params.meetingId);
    demandOfMeeting(mayEditAgenda(access), access);
    const { id: bodyId } = head.body;
    const rows = await agendaRows(tx, head.id);
    const rules = await bodyRules(tx, bodyId);
    return {
      head,
      way,
      asked,
      where: { ...chaptersOf(rows, rules), isLate: isSent(head.state) },
      isClosedByRule: rules.openness.default === "closed",
      cases: way === "sager" ? await readyCases(tx, viewer, bodyId) : [],
      earlier:
        way === "igen" ? await earlierItemsOf(tx, bodyId, head.date, viewer.personId, asked) : [],
      minutes: way === "referat" ? await foreignMinutes(tx, bodyId, head.date) : [],
    };
  });
});

export const action = acting(async ({ context, params }: Route.ActionArgs, form) => {
  const desk = signedIn(context);
  const ids = await desk.transact((tx) => actOnNewItems(tx, desk, params.meetingId, form));
  const isChapter = textIn(form, "handling") === "kapitel";
  const told = isChapter ? "kapitel" : ids.length > 1 ? "tilfoejede" : "tilfoejet";
  throw redirect(
    `${meetingPath(params.meetingId, "dagsorden")}?besked=${told}#punkt-${ids[0]}`,
    303,
  );
});

export default function AddItems({ loaderData, actionData }: Route.ComponentProps) {
  const { head, way, where, isClosedByRule, cases, earlier, minutes, asked } = loaderData;
  const refused = refusedIn(actionData);
  return (
    <MeetingFrame head={head} here="dagsorden" title="Tilføj punkter">
      <Tabs
        label="Hvorfra"
        tabs={Object.entries(WAYS).map(([key, text]) => ({
          text,
          href: `?vis=${key}`,
          current: key === way,
        }))}
      />
      <ErrorSummary refused={refused} />
      {way === "sager" && <AddCasesForm cases={cases} where={where} refused={refused} />}
      {way === "frit" && (
        <FreeItemForm where={where} isClosedByRule={isClosedByRule} refused={refused} />
      )}
      {way === "igen" && (
        <ResubmitForm items={earlier} asked={asked} where={where} refused={refused} />
      )}
      {way === "kapitel" && <ChapterForm where={where} refused={refused} />}
      {way === "referat" && <ReferForm minutes={minutes} where={where} refused={refused} />}
    </MeetingFrame>
  );
}
