import { dateInDenmark } from "../../../platform/clock.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import type { Jobs } from "../../../platform/jobs/jobs.ts";
import { rightsChanged } from "../../organisation/index.ts";
import { notify } from "./notify.ts";

const ACTORS: Record<string, string> = {
  scim: "Kommunens brugerkatalog",
  command: "Driften",
};

/**
 * Tells each person whose roles, memberships or leadership this transaction has changed, so that
 * nobody gets or loses rights without knowing it; who did it himself knows. To be called last.
 */
export async function tellOfRights(
  tx: Tx,
  jobs: Pick<Jobs, "enqueue">,
  authorityId: string,
  now: Date,
): Promise<void> {
  for (const change of await rightsChanged(tx, dateInDenmark(now))) {
    const { personId, actor, actorName, sentences } = change;
    if (actor === `person:${personId}`) continue;
    const who = actorName ?? ACTORS[actor.replace(/:.*/, "")] ?? "Systemet";
    await notify(
      tx,
      jobs,
      {
        authorityId,
        personIds: [personId],
        kind: "rights_changed",
        text: `${who} har ændret dine rettigheder. ${sentences.join(" ")}`,
        href: `/intern/personer/${personId}`,
        subject: null,
      },
      now,
    );
  }
}
