import { dateText } from "../../platform/i18n/dates.ts";

/** "Godkendelse af referat fra mødet den 20. juni 2026": the rules' title, and whose minutes it is about. */
export function minutesTitle(title: string, date: string): string {
  return `${title} fra mødet den ${dateText(date, "da", "long")}`;
}
