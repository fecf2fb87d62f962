import { dateText, messagesIn, type Language } from "../../platform/i18n/index.ts";

export interface Cited {
  authority: string;
  bodyName: string;
  kind: "agenda" | "minutes";
  /** YYYY-MM-DD */
  date: string;
  number: string;
  title: string;
  version: number;
  sha256: string;
  /** The permanent address, with its host. */
  url: string;
}

/**
 * One line that names the place so that it can be found and checked again: who, where, when, what,
 * which version. The first twelve signs of the fingerprint are enough to tell versions apart.
 */
export function citation(cited: Cited, language: Language): string {
  const m = messagesIn(language);
  const document = `${m.kind[cited.kind].toLowerCase()} ${dateText(cited.date, language, "long")}`;
  const place = `${m.meeting.item(cited.number).toLowerCase()}: ${withoutStop(cited.title)}`;
  const version = `${m.version.title.toLowerCase()} ${cited.version}, SHA-256 ${cited.sha256.slice(0, 12)}`;
  return `${cited.authority}, ${cited.bodyName}, ${document}, ${place} (${version}). ${cited.url}`;
}

function withoutStop(title: string): string {
  return title.replace(/\.$/, "");
}
