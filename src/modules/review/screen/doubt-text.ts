import { dateText } from "../../../platform/i18n/dates.ts";
import type { DraftDoubt } from "../draft.ts";

/** What a doubt says, with dates as people write them. */
export function doubtText({ message }: Pick<DraftDoubt, "message">): string {
  return message.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (date) => dateText(date, "da", "long"));
}

/** What a doubt suggests, as a button says it. */
export function suggestionText(value: string | number | boolean): string {
  if (typeof value === "boolean") return value ? "ja" : "nej";
  return doubtText({ message: String(SUGGESTED[value.toString()] ?? value) });
}

/** Values that the record has codes for. */
const SUGGESTED: Readonly<Record<string, string>> = { agenda: "Dagsorden", minutes: "Referat" };

/** Whether a field may be right as it stands: what is missing altogether isn't. */
export function mayBeRight({ confidence }: Pick<DraftDoubt, "confidence">): boolean {
  return confidence > 0;
}
