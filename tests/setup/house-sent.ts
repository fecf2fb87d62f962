import { sql } from "kysely";
import { changeSchedule } from "../../src/modules/meetings/index.ts";
import type { SignedIn } from "../../src/modules/organisation/index.ts";
import type { Tx } from "../../src/platform/database/doors.ts";
import { dispatching, DISPATCH_DAY } from "./house-dispatch.ts";
import type { House, Part } from "./house.ts";
import type { InventedMeeting } from "./house-meeting.ts";

/** A mail that goes to a calendar. */
export interface CalendarMail {
  /** The address before its @. */
  to: string;
  /** "Indkaldelse", "Flyttet", "Ny tid" … */
  what: string;
  text: string;
  calendar: string;
}

/** A house whose meetings are sent out, and what is done with them after that, a minute for each step. */
export async function sentOut(house: House) {
  const papers = await dispatching(house);
  let minutes = 0;
  const now = () => new Date(DISPATCH_DAY.getTime() + ++minutes * 60_000);
  const act = async <T>(
    doing: (tx: Tx, desk: SignedIn) => Promise<T>,
    part: Part = "secretary",
  ): Promise<T> => {
    const at = now();
    const desk = { ...(await house.signedInAs(part)), clock: () => at };
    return desk.transact((tx) => doing(tx, desk));
  };
  const factsOf = async (id: string) => {
    const { rows } = await house.transact((tx) =>
      sql<{ revision: number; date: string }>`
        select agenda_revision as revision, date::text as date
        from app.meeting where id = ${id}`.execute(tx),
    );
    return rows[0]!;
  };
  /** The open item for so many minutes from 16:00, a coffee break, and the guests' item after it. */
  const plan = async (made: InventedMeeting, minutesOfOpen: number, coffee = "17:00") => {
    const row = { block: null, fixedStart: null };
    const { revision } = await factsOf(made.id);
    await act((tx, desk) =>
      changeSchedule(tx, desk, made.id, {
        revision,
        rows: [
          { ...row, kind: "item", itemId: made.open, title: "Åben", minutes: minutesOfOpen },
          { ...row, kind: "break", itemId: null, title: "Kaffe", minutes: 15, fixedStart: coffee },
          { ...row, kind: "item", itemId: made.guest, title: "Skolerne", minutes: 30 },
        ],
      }),
    );
  };
  return {
    papers,
    now,
    /** Does something as the secretary, or another. */
    act,
    plan,
    revisionOf: async (id: string) => (await factsOf(id)).revision,
    dateOf: async (id: string) => (await factsOf(id)).date,
    /** Sent out, with a time table, and a guest from outside on the same item as the guest of the house. */
    async sentMeeting(): Promise<InventedMeeting> {
      const made = await papers.meetingInWork();
      await house.transact((tx) =>
        sql`insert into app.item_guest (authority_id, item_id, name, email) values
          (${house.authorityId}, ${made.guest}, 'Bo Udefra', 'bo@udefra.example')`.execute(tx),
      );
      await plan(made, 20);
      const { revision } = await factsOf(made.id);
      await papers.send(made.id, papers.wish({ revision }), now());
      return made;
    },
    /** What calendars were told since it was asked last, in order of address. */
    async mails(): Promise<CalendarMail[]> {
      const { rows } = await house.transact((tx) =>
        sql<{ to: string; subject: string; text: string; attachments: { content: string }[] }>`
          delete from app.mail
          returning to_address as to, subject, text, attachments`.execute(tx),
      );
      return rows
        .filter(({ subject }) => /^(Indkaldelse|Flyttet|Ny tid|Ikke|Aflyst)/.test(subject))
        .map(({ to, subject, text, attachments }) => ({
          to: to.split("@")[0]!,
          what: subject.split(":")[0]!,
          text,
          calendar: Buffer.from(attachments[0]!.content, "base64").toString(),
        }))
        .toSorted((a, b) => (a.to < b.to ? -1 : 1));
    },
  };
}

/** "member Indkaldelse" */
export const lines = (all: readonly CalendarMail[]) => all.map(({ to, what }) => `${to} ${what}`);

/** From when until when, "1615". */
export const hoursIn = ({ calendar }: CalendarMail) =>
  [/DTSTART;[^:]*:\d{8}T(\d{4})/, /DTEND;[^:]*:\d{8}T(\d{4})/].map(
    (one) => one.exec(calendar)?.[1],
  );

/** What a meeting is changed to when it is moved. */
export const moved = (date: string, start: string, reason = "Salen er optaget") => ({
  date,
  start,
  end: null,
  place: "Rådhuset",
  online: null,
  title: null,
  reason,
});
