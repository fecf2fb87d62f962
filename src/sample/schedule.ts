import { lightPaper } from "./case.ts";
import type { MeetingKey } from "./calendar.ts";
import { approved } from "./decision.ts";
import { type Entry, appearanceOf } from "./item.ts";
import type { ParsedDocument } from "../modules/intake/index.ts";
import type { OwnItem } from "./standing.ts";

/** The board's agenda in time order: items with their minutes, breaks, and the blocks they stand in. */
export type Programme = Step[];

type Step =
  | { block: string }
  | { minutes: number; entry: Entry }
  | { minutes: number; pause: string };

export const block = (name: string): Step => ({ block: name });
export const slot = (minutes: number, entry: Entry): Step => ({ minutes, entry });
export const pause = (minutes: number, title = "Pause"): Step => ({ minutes, pause: title });

/** Gives every step its time, and the item "Tidsplan" that prints them. */
export function scheduled(programme: Programme, start: string, key: MeetingKey) {
  const lines = ["Tidsplan for mødet:", ""];
  const rows: ParsedDocument["schedule"] = [];
  const entries: Entry[] = [];
  let now = minutesOf(start);
  let current: string | null = null;
  for (const step of programme) {
    if ("block" in step) {
      current = step.block;
      lines.push(`Kl.\t${current}\tDeltagere`);
      continue;
    }
    const appearance = "entry" in step ? appearanceOf(step.entry, key) : undefined;
    if ("entry" in step) entries.push(step.entry);
    const title = "pause" in step ? step.pause : (appearance?.title ?? step.entry.title);
    const participants = (appearance?.guests ?? []).map(({ name }) => name);
    const row = { from: clock(now), to: clock(now + step.minutes), title, participants };
    rows.push({ ...row, block: current });
    const times = `${row.from} - ${row.to}`.replaceAll(":", ".");
    lines.push(`${times}\t${title}\t${participants.join(", ")}`.trimEnd());
    now += step.minutes;
  }
  const table: OwnItem = {
    title: "Tidsplan",
    appearance: { sections: lightPaper(lines.join("\n")), decision: approved() },
  };
  return { table, rows, entries };
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
