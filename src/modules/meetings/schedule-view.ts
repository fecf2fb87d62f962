import type { Tx } from "../../platform/database/doors.ts";
import { timeText } from "../../platform/i18n/dates.ts";
import type { MeetingAccess } from "./access.ts";
import { shownTitle } from "./agenda-view.ts";
import type { ScheduleEntry } from "./follow-agenda.ts";
import { layOutSchedule } from "./lay-out-schedule.ts";
import type { MeetingHead } from "./meeting-head.ts";
import { maySeeItem } from "./policy.ts";
import { agendaRows } from "./store/agenda.ts";
import { guestsByItem } from "./store/guests-by-item.ts";
import { scheduleEntries, USUAL_START } from "./store/schedule.ts";

/** A row of the time table as one viewer may see it. */
export interface ShownRow extends ScheduleEntry {
  at: number;
  number: string | null;
  /** "9.05" */
  from: string;
  to: string;
  guests: string[];
  mayOpen: boolean;
  /** What is amiss: times that clash. */
  notes: string[];
}

export interface ScheduleView {
  rows: ShownRow[];
  sum: number;
  endsAt: string;
  overrun: number | null;
  /** Items that have no row, by number and title. */
  without: string[];
}

/** The meeting's time table for the viewer, who may see its agenda. Three queries. */
export async function scheduleView(
  tx: Tx,
  access: MeetingAccess,
  head: MeetingHead,
): Promise<ScheduleView> {
  const entries = await scheduleEntries(tx, head.id);
  const items = await agendaRows(tx, head.id);
  const guests = await guestsByItem(tx, head.id);
  const byId = new Map(items.map((item) => [item.id, item]));
  const day = { date: head.date, start: head.startTime ?? USUAL_START, end: head.endTime };
  const { rows, sum, endsAt, overrun } = layOutSchedule(day, entries);
  return {
    rows: entries.map((entry, at): ShownRow => {
      const item = entry.itemId === null ? undefined : byId.get(entry.itemId);
      const mayOpen = item !== undefined && maySeeItem(access, item);
      const { from, to, gap, overlap } = rows[at]!;
      const called = mayOpen ? (guests.get(item.id) ?? []) : [];
      return {
        ...entry,
        at,
        number: item?.number ?? null,
        title: item === undefined ? entry.title : shownTitle(access, item),
        from: plain(from),
        to: plain(to),
        guests: called.map(({ name, function: work }) => [name, work].filter(Boolean).join(", ")),
        mayOpen,
        notes: [
          ...(overlap > 0 ? [`${overlap} min. for sent på den`] : []),
          ...(gap > 0 ? [`${gap} min. fri før`] : []),
          ...called.flatMap(({ name, callAt }) =>
            callAt === null || callAt === from
              ? []
              : [`${name} er kaldt ind ${timeText(callAt, "da")}`],
          ),
        ],
      };
    }),
    sum,
    endsAt: plain(endsAt),
    overrun,
    without: items
      .filter(
        ({ id, isChapter, withdrawnAt }) =>
          !isChapter && withdrawnAt === null && !entries.some((one) => one.itemId === id),
      )
      .map((item) => `${item.number} ${shownTitle(access, item)}`),
  };
}

const plain = (time: string) => timeText(time, "da").replace(/^kl\.\s/, "");
