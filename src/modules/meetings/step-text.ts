import { dateText, timeRangeText } from "../../platform/i18n/index.ts";
import { MEETING_STATE_NAMES } from "./meeting-state.ts";
import type { Step } from "./store/steps.ts";

/** Where and when a meeting was before it was moved, or after. */
export interface Place {
  date: string;
  start: string | null;
  end: string | null;
  place: string | null;
  online: string | null;
}

const STEP_NAMES: Record<Step["kind"], string> = {
  ...MEETING_STATE_NAMES,
  planned: "Mødet er planlagt",
  open: "Dagsordenen er åbnet",
  dispatched: "Dagsordenen er udsendt",
  running: "Mødet er begyndt",
  draft: "Mødet er sluttet",
  circulated: "Referatet er sendt til gennemsyn",
  approved: "Referatet er godkendt",
  published: "Referatet er offentliggjort",
  cancelled: "Mødet er aflyst",
  moved: "Mødet er flyttet",
  reopened: "Mødet er genåbnet",
  taken_back: "Mødet var begyndt ved en fejl og er taget tilbage",
};

/** A step in words: "Mødet er flyttet fra … til …". */
export function stepText({ kind, details }: Pick<Step, "kind" | "details">): string {
  const { from, to } = (details ?? {}) as { from?: Place; to?: Place };
  if (kind !== "moved" || from === undefined || to === undefined) return STEP_NAMES[kind];
  return `${STEP_NAMES.moved} fra ${placeText(from)} til ${placeText(to)}`;
}

/** "onsdag den 4. marts 2026 kl. 16.00, Byrådssalen" */
export function placeText({ date, start, end, place }: Place): string {
  const when = `${dateText(date, "da")}${start === null ? "" : ` ${timeRangeText(start, end, "da")}`}`;
  return place === null ? when : `${when}, ${place}`;
}
