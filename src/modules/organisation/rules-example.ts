import { Temporal } from "temporal-polyfill";
import { dateText, timeText } from "../../platform/i18n/index.ts";
import { cutOffOf, dispatchDeadlines } from "./deadlines.ts";
import type { BodyRules } from "./rules.ts";
import type { Deadline } from "./workdays.ts";

/** What the deadlines are for a meeting a month from `today`, as lines: so that a rule can be seen at work. */
export function nextDeadlines(
  rules: BodyRules,
  today: string,
): { meeting: string; lines: string[] } {
  const meeting = Temporal.PlainDate.from(today).add({ days: 28 }).toString();
  const { agenda, material } = dispatchDeadlines(meeting, rules.dispatch);
  const cutOff = rules.cutOff && cutOffOf(meeting, rules.cutOff, rules.dispatch);
  return {
    meeting: dateText(meeting, "da"),
    lines: [
      ...(cutOff ? [`Sagsfrist: ${deadlineText(cutOff)} ${timeText(cutOff.time, "da")}`] : []),
      `Dagsorden: ${deadlineText(agenda)}`,
      `Materiale: ${deadlineText(material)}`,
    ],
  };
}

/** "mandag den 2. marts 2026", and where it was moved from, and why. */
function deadlineText({ date, moved }: Deadline): string {
  const day = dateText(date, "da");
  return moved === null
    ? day
    : `${day} (flyttet fra ${dateText(moved.from, "da", "long")}, ${moved.because})`;
}
