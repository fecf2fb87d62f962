import type { SaveState } from "./autosave.ts";

const clock = new Intl.DateTimeFormat("da-DK", {
  timeZone: "Europe/Copenhagen",
  hour: "2-digit",
  minute: "2-digit",
});
const dayAndClock = new Intl.DateTimeFormat("da-DK", {
  timeZone: "Europe/Copenhagen",
  day: "numeric",
  month: "long",
});

/** "kl. 14.03", and with its day when that isn't today: "3. maj kl. 14.03". */
export function timeText(at: string, now = new Date()): string {
  const time = new Date(at);
  const day = dayAndClock.format(time);
  const isToday = day === dayAndClock.format(now);
  return `${isToday ? "" : `${day} `}kl. ${clock.format(time)}`;
}

/** What the writer reads about the save, as a sentence; empty before anything is written. */
export function saveStateText(state: SaveState): string {
  const where = "isKept" in state && state.isKept ? "gemt her i browseren" : "kun her på siden";
  switch (state.kind) {
    case "unchanged":
      return "";
    case "waiting":
    case "saving":
      return "Gemmer …";
    case "saved":
      return `Gemt ${timeText(state.at)}`;
    case "unreachable":
      return "Ikke gemt: ingen forbindelse – forsøger igen";
    case "failing":
      return "Ikke gemt: serveren svarer ikke – forsøger igen";
    case "signed-out":
      return `Du er logget ud: log ind i et andet vindue, teksten er ${where}`;
    case "refused":
      return `Ikke gemt: ${state.message} ${state.hint}`;
    case "conflict":
      return `Ændret af ${state.theirs.changedBy} ${timeText(state.theirs.changedAt)}`;
  }
}
