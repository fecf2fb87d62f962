import { sql } from "kysely";
import type { Tx } from "../../platform/database/doors.ts";
import { ForbiddenError, NotFoundError } from "../../platform/errors.ts";
import { isId } from "../../platform/database/here.ts";
import {
  isInnerMember,
  isSecretaryOf,
  type MembershipRole,
  type Viewer,
} from "../organisation/index.ts";
import type { MeetingState } from "./meeting-state.ts";
import { maySeeMeeting } from "./policy.ts";

/** All that decides what `viewer` may do with a meeting. Read anew for each request. */
export interface MeetingAccess {
  viewer: Viewer;
  meeting: {
    id: string;
    bodyId: string;
    /** null for a meeting that was read from a paper. */
    state: MeetingState | null;
    /** Revision of the agenda, for writes upon what was read. */
    revision: number;
  };
  /** Secretary of the body, or of all. */
  isSecretary: boolean;
  /** Member, substitute or secretary of the body today, or sits for somebody in this meeting. */
  isInner: boolean;
  /** Chair or deputy of the body. */
  isChair: boolean;
  isObserver: boolean;
  /** Stands as present in the meeting. */
  isPresent: boolean;
  /** Items to which the viewer is called in as a guest. */
  guestOf: ReadonlySet<string>;
  /** Items that the viewer is recused in, by a ruling of the body or on the case itself. */
  recusedIn: ReadonlySet<string>;
}

interface Row {
  id: string;
  bodyId: string;
  state: MeetingState | null;
  revision: number;
  sits: boolean;
  isPresent: boolean;
  guestOf: string[];
  recusedIn: string[];
}

/** The viewer's access to a meeting, whatever it allows. One query. @throws NotFoundError */
export async function accessToMeeting(
  tx: Tx,
  viewer: Viewer,
  meetingId: string,
): Promise<MeetingAccess> {
  if (!isId(meetingId)) missing();
  const me = viewer.personId;
  const { rows } = await sql<Row>`
    select m.id, m.body_id as "bodyId", m.state, m.agenda_revision as revision,
      exists (select from app.attendance a where a.authority_id = m.authority_id
        and a.meeting_id = m.id and a.person_id = ${me} and a.role = 'substitute'
        and a.state in ('expected', 'present')) as sits,
      exists (select from app.attendance a where a.authority_id = m.authority_id
        and a.meeting_id = m.id and a.person_id = ${me} and a.state = 'present') as "isPresent",
      array(select g.item_id::text from app.item_guest g
        join app.agenda_item i on i.authority_id = g.authority_id and i.id = g.item_id
        where i.authority_id = m.authority_id and i.meeting_id = m.id and g.person_id = ${me}) as "guestOf",
      array(select i.id::text from app.agenda_item i
        where i.authority_id = m.authority_id and i.meeting_id = m.id and (
          exists (select from app.item_recusal r where r.authority_id = i.authority_id
            and r.item_id = i.id and r.person_id = ${me} and r.ruling = 'recused')
          or exists (select from app.case_recusal r where r.authority_id = i.authority_id
            and r.case_id = i.case_id and r.person_id = ${me}))) as "recusedIn"
    from app.meeting m
    where m.authority_id = app.current_authority() and m.id = ${meetingId}`.execute(tx);
  const [row] = rows;
  if (row === undefined) missing();
  const { id, bodyId, state, revision, sits, isPresent } = row;
  const role = (...roles: MembershipRole[]) =>
    viewer.memberships.some((one) => one.bodyId === bodyId && roles.includes(one.role));
  return {
    viewer,
    meeting: { id, bodyId, state, revision },
    isSecretary: isSecretaryOf(viewer, bodyId),
    isInner: isInnerMember(viewer, bodyId) || sits,
    isChair: role("chair", "deputy"),
    isObserver: role("observer"),
    isPresent,
    guestOf: new Set(row.guestOf),
    recusedIn: new Set(row.recusedIn),
  };
}

/**
 * Goes on when `allowed`. Who may not see the meeting learns nothing of it.
 * @throws NotFoundError, ForbiddenError
 */
export function demandOfMeeting(allowed: boolean, access: MeetingAccess): void {
  if (allowed) return;
  if (!maySeeMeeting(access)) missing();
  throw new ForbiddenError("Det har du ikke adgang til at gøre i dette møde.", {
    hint: "Spørg udvalgets sekretær.",
  });
}

function missing(): never {
  throw new NotFoundError("Mødet findes ikke, eller du har ikke adgang til det.");
}
