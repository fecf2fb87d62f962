import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, ForbiddenError } from "../../../platform/errors.ts";
import { changeState, isConfirmed, setHours } from "../../meetings/index.ts";
import type { SignedIn } from "../../organisation/index.ts";
import { mayTakeBack } from "../policy.ts";
import { announce, setPlace } from "../store/session-head.ts";
import { forgetSession, type Recorded, recordedIn, stateBefore } from "../store/taken-back.ts";
import { takeToStep } from "../take-to-step.ts";

/**
 * Takes a meeting back that was begun by mistake: it is as it was before, open or dispatched. What was
 * recorded in it goes, and that only when the secretary has been told what; word of who stays away is
 * kept, and so are recusals. The step says what went.
 * @param confirmed the losses that the secretary has seen, as the form sends them back
 * @returns what would go and hasn't been seen; then nothing was done
 * @throws NotFoundError, ForbiddenError, also where somebody else wrote on an item that the secretary is
 *   recused in; ConflictError when the meeting has ended once
 */
export async function takeBackMeeting(
  tx: Tx,
  desk: Pick<SignedIn, "viewer" | "clock">,
  meetingId: string,
  confirmed: string | undefined,
): Promise<string[]> {
  const { access, now, seq } = await takeToStep(tx, desk, meetingId, mayTakeBack);
  const before = await stateBefore(tx, meetingId);
  if (before === null)
    throw new ConflictError("Mødet har været afsluttet, og sagerne er gået videre.", {
      hint: "Ret beslutningerne, og afslut mødet igen.",
    });
  const recorded = await recordedIn(tx, meetingId);
  if (recorded.items.some(({ id }) => access.recusedIn.has(id)))
    throw new ForbiddenError("Der er noteret noget i et punkt, som du er inhabil i.", {
      hint: "Lad en anden sekretær tage mødet tilbage.",
    });
  const losses = lossesOf(recorded);
  if (!isConfirmed(losses, confirmed)) return losses;
  await forgetSession(tx, meetingId);
  await setPlace(tx, meetingId, { currentItemId: null, inClosedPart: false });
  await setHours(tx, meetingId, { startedAt: null });
  const by = { personId: desk.viewer.personId, now, kind: "taken_back" } as const;
  const reason = losses.length === 0 ? {} : { reason: losses.join(" ") };
  await changeState(tx, meetingId, before, { ...by, ...reason });
  await announce(tx, meetingId, seq);
  return [];
}

function lossesOf({ items, present, changes, guests }: Recorded): string[] {
  const losses = items.map(({ number, ...counts }) => {
    const what = [
      counts.decisions > 0 && "beslutningen",
      some(counts.votes, "afstemning", "afstemninger"),
      some(counts.amendments, "ændringsforslag", "ændringsforslag"),
      some(counts.dissents, "mindretalsudtalelse", "mindretalsudtalelser"),
      some(counts.followUps, "opgave", "opgaver"),
    ].filter((one) => one !== false);
    return `Ved punkt ${number} slettes ${new Intl.ListFormat("da").format(what)}.`;
  });
  const came = some(changes, "notat om, hvem der kom og gik", "notater om, hvem der kom og gik");
  if (came !== false) losses.push(`Der slettes ${came}.`);
  const there = [some(present, "person", "personer"), some(guests, "gæst", "gæster")].filter(
    (one) => one !== false,
  );
  if (there.length > 0)
    losses.push(`Fremmødet skal noteres igen for ${new Intl.ListFormat("da").format(there)}.`);
  return losses;
}

function some(count: number, one: string, many: string): string | false {
  return count > 0 && `${count} ${count === 1 ? one : many}`;
}
