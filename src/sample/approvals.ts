import { Temporal } from "temporal-polyfill";
import {
  answerAdvice,
  approveStep,
  createCase,
  createDocument,
  loadApproval,
  returnToAuthor,
  saveSection,
  sectionsOf,
  sendForApproval,
  setRoute,
} from "../modules/cases/index.ts";
import {
  addWorkdays,
  allUnits,
  findBody,
  findViewer,
  personByEmail,
  type SectionKind,
} from "../modules/organisation/index.ts";
import type { Tx } from "../platform/database/doors.ts";
import { dateInDenmark, instantInDenmark } from "../platform/clock.ts";
import type { Jobs } from "../platform/jobs/jobs.ts";
import { fromPlain } from "../platform/rich-text/index.ts";
import { APPROVALS, type Done, type SampleApproval } from "./approval-cases.ts";
import { addressOf, EMPLOYEES } from "./organisation-people.ts";

/** Writes some cases and sends them on their way, so that approvals stand at every step around `now`. */
export async function loadApprovals(
  tx: Tx,
  jobs: Jobs,
  authorityId: string,
  now: Date,
): Promise<void> {
  for (const one of APPROVALS) await loadOne(tx, jobs, authorityId, now, one);
}

async function loadOne(
  tx: Tx,
  jobs: Jobs,
  authorityId: string,
  now: Date,
  sample: SampleApproval,
): Promise<void> {
  const begun = workdaysBefore(now, sample.begun);
  const author = await viewerNamed(tx, sample.author, begun);
  const bodyIds = await Promise.all(
    sample.route.map(async ([name]) => (await findBody(tx, authorityId, name))!.id),
  );
  const { id: caseId } = await createCase(
    tx,
    author,
    {
      title: sample.title,
      publicTitle: null,
      unitId: author.unitId,
      kleCode: null,
      sensitivity: "normal",
      number: null,
    },
    begun,
  );
  const documentId = await createDocument(
    tx,
    author,
    caseId,
    { title: sample.title, bodyId: bodyIds.at(-1)!, itemType: "case", template: null },
    begun,
  );
  for (const { key, revision, kind } of await sectionsOf(tx, documentId)) {
    const text = sample.texts[kind as SectionKind];
    if (text !== undefined)
      await saveSection(tx, author, documentId, key, { revision, content: fromPlain(text) }, begun);
  }
  const wishedOn = (weeks: number) =>
    Temporal.PlainDate.from(dateInDenmark(now)).add({ weeks }).toString();
  await setRoute(
    tx,
    { viewer: author, jobs, clock: () => begun },
    documentId,
    sample.route.map(([, purpose], index) => ({
      id: null,
      bodyId: bodyIds[index]!,
      purpose,
      wishedOn: wishedOn(7 + 2 * index),
    })),
  );
  for (const done of sample.done) await act(tx, jobs, documentId, done, now);
}

async function act(tx: Tx, jobs: Jobs, documentId: string, done: Done, now: Date): Promise<void> {
  const at = workdaysBefore(now, done.daysAgo);
  const desk = { viewer: await viewerNamed(tx, done.by, at), jobs, clock: () => at };
  switch (done.what) {
    case "send": {
      const units = await allUnits(tx);
      const adviceUnits = (done.advice ?? []).map(
        (name) => units.find((unit) => unit.name === name)!.id,
      );
      await sendForApproval(tx, desk, documentId, {
        wishedOn: null,
        lateReason: "Sagen afventede et svar udefra.",
        adviceUnits,
        adviceDueOn: null,
      });
      return;
    }
    case "approve":
      await approveStep(tx, desk, documentId, {
        position: done.step,
        comment: done.text ?? null,
        conditions: done.conditions ?? null,
      });
      return;
    case "return":
      await returnToAuthor(tx, desk, documentId, { position: done.step, comment: done.text });
      return;
    case "answer":
      await answerAdvice(tx, desk, documentId, {
        adviceId: (await loadApproval(tx, documentId, desk)).may.answer[0]!,
        answer: "remarks",
        text: done.text,
      });
  }
}

async function viewerNamed(tx: Tx, name: string, at: Date) {
  const employee = EMPLOYEES.find((one) => one.name === name)!;
  const person = await personByEmail(tx, addressOf(employee));
  return (await findViewer(tx, person!.id, at))!;
}

/** A quarter past ten so many workdays earlier; today, `now`. */
function workdaysBefore(now: Date, count: number): Date {
  if (count === 0) return now;
  const office = { saturdayCounts: false, closedDays: [] };
  return instantInDenmark(addWorkdays(dateInDenmark(now), -count, office), "10:15");
}
