import { instantInDenmark, timeInDenmark } from "../../../platform/clock.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, InputError } from "../../../platform/errors.ts";
import {
  changeState,
  demandOfMeeting,
  dropEmptyTexts,
  freezeStanding,
  invite,
  loadMeeting,
  openMeeting,
  saveAgendaVersion,
  tellGuests,
} from "../../meetings/index.ts";
import { authorityById, type SignedIn } from "../../organisation/index.ts";
import { publishMeeting } from "../../publication/index.ts";
import type { Check } from "../check-list.ts";
import { mayDispatch } from "../policy.ts";
import { PAPER_BUNDLE, type BundleJob } from "../queue.ts";
import { prepareDispatch } from "../prepare-dispatch.ts";
import type { DispatchWish } from "../schema.ts";
import { isDispatched, storeDispatch } from "../store/dispatches.ts";
import { holdMeeting } from "../store/meeting.ts";
import { tellRecipients } from "../tell-recipients.ts";

export type DispatchDesk = Pick<SignedIn, "viewer" | "authority" | "jobs" | "clock" | "baseUrl">;

/**
 * Sends a meeting's papers out: the agenda, a supplement or a correction. State, version, record of who
 * got what, mails, invitations and what the public gets are one; the same form twice sends once.
 * @throws NotFoundError, ForbiddenError; ConflictError when the agenda was changed since the page was
 *   shown, or isn't where that is sent; InputError for what the check list stops, a late one without a reason …
 */
export async function sendPapers(
  tx: Tx,
  desk: DispatchDesk,
  meetingId: string,
  wish: DispatchWish,
): Promise<void> {
  const { viewer, jobs } = desk;
  const now = desk.clock();
  const { head, access } = await openMeeting(tx, viewer, meetingId);
  demandOfMeeting(mayDispatch(access), access);
  const held = await holdMeeting(tx, meetingId);
  if (await isDispatched(tx, wish.udsendelse)) return;
  mustBeCurrent(held, wish);
  const prepared = await prepareDispatch(tx, access, wish.lister, now);
  mustBeChecked(prepared.checks, wish.set === "on");
  const lateReason = wish.forsinkelse ?? null;
  const isLate = prepared.isLate && wish.slags !== "correction";
  if (isLate && lateReason === null)
    throw new InputError("Skriv, hvorfor der udsendes efter fristen.", {
      hint: "Begrundelsen gemmes sammen med udsendelsen.",
    });
  const publicAt = timeOf(wish, now);

  if (wish.slags === "agenda")
    await changeState(tx, meetingId, "dispatched", {
      personId: viewer.personId,
      now,
      ...(isLate && lateReason !== null && { reason: lateReason }),
    });
  const by = { personId: viewer.personId, now };
  // What was sent once stands fast; a supplement only brings what is new.
  if (wish.slags === "agenda") await freezeStanding(tx, meetingId);
  else await dropEmptyTexts(tx, meetingId);
  const message = wish.besked ?? null;
  const version = await saveAgendaVersion(tx, meetingId, REASONS[wish.slags], {
    ...by,
    note: message,
  });
  const content = await loadMeeting(tx, viewer.authorityId, meetingId);
  const isNow = publicAt !== null && publicAt <= now;
  const { receivers, deadlines, checks } = prepared;
  const sent = {
    id: wish.udsendelse,
    meetingId,
    kind: wish.slags,
    version,
    deadline: deadlines.agenda.date,
    lateReason: isLate ? lateReason : null,
    message,
    checks: checks.map(({ about, text }) => (about === null ? text : `${about}: ${text}`)),
    lists: wish.lister,
    publicAt,
    publishedAt: isNow ? now : null,
    sentAt: now,
    sentBy: viewer.personId,
    content,
  };
  // Guests whose hours were changed since hear of it with what is new.
  if (wish.slags !== "agenda") await tellGuests(tx, desk, meetingId);
  const hours = await invite(tx, { ...desk, now }, meetingId, receivers);
  await storeDispatch(tx, sent, { ...receivers, hours });
  await tellRecipients(tx, desk, { sent, head, receivers, attaches: wish.vedhaeft === "on", now });
  if (isNow)
    await publishMeeting(tx, jobs, {
      authority: await authorityById(tx, viewer.authorityId),
      meetingId,
      now,
      agenda: content,
    });
  // What most will ask for is there before they do.
  for (const sees of ["all", "open"] as const)
    await jobs.enqueue(tx, PAPER_BUNDLE, {
      authorityId: viewer.authorityId,
      meetingId,
      dispatchId: sent.id,
      reader: { sees, guestOf: [], recusedIn: [] },
    } satisfies BundleJob);
}

const REASONS = {
  agenda: "dispatched",
  supplement: "supplement",
  correction: "corrected",
} as const;

function mustBeCurrent(
  held: Awaited<ReturnType<typeof holdMeeting>>,
  { slags, revision }: DispatchWish,
): void {
  if (slags === "agenda" ? held.state !== "open" : held.state !== "dispatched")
    throw new ConflictError(
      slags === "agenda"
        ? "Dagsordenen er udsendt, eller mødet er ikke åbnet for dagsorden endnu."
        : "Der kan kun sendes tillæg og rettelser, fra dagsordenen er udsendt, til mødet begynder.",
      { hint: "Hent siden igen for at se, hvad der er sket." },
    );
  if (held.revision !== revision)
    throw new ConflictError("Dagsordenen er ændret, siden siden blev hentet.", {
      hint: "Se tjeklisten igennem igen, og udsend derefter.",
    });
}

function mustBeChecked(checks: readonly Check[], hasSeen: boolean): void {
  const stop = checks.find(({ kind }) => kind === "stop");
  if (stop !== undefined)
    throw new InputError(`${stop.about === null ? "" : `${stop.about}: `}${stop.text}`, {
      hint: "Ret det på dagsordenen, før den udsendes.",
    });
  if (!hasSeen && checks.some(({ kind }) => kind === "warn"))
    throw new InputError("Tjeklisten har noget, der skal ses på.", {
      hint: "Ret det, eller sæt kryds ved, at du har set det og vil udsende alligevel.",
    });
}

/** When the public gets it: now, at a time ahead, or not at all. */
function timeOf({ offentlig, dato, kl }: DispatchWish, now: Date): Date | null {
  if (offentlig === "no") return null;
  if (offentlig === "now") return now;
  if (dato === undefined || kl === undefined)
    throw new InputError("Skriv dag og klokkeslæt for offentliggørelsen.", {
      hint: "Eller vælg, at den åbne del offentliggøres nu.",
    });
  const at = instantInDenmark(dato, kl);
  if (timeInDenmark(at) !== kl)
    throw new InputError("Det klokkeslæt findes ikke den nat.", {
      hint: "Uret stilles frem til sommertid. Vælg et andet klokkeslæt for offentliggørelsen.",
    });
  if (at <= now)
    throw new InputError("Tidspunktet for offentliggørelsen er passeret.", {
      hint: "Skriv et senere tidspunkt, eller vælg, at den åbne del offentliggøres nu.",
    });
  return at;
}
