import type { MeetingPage } from "./meeting-links.ts";
import type { MeetingState } from "./meeting-state.ts";

/** What is to be done next on a meeting's way. */
export interface NextStep {
  text: string;
  /** Where it is done, if on another page. */
  page: MeetingPage | null;
}

const FOR_SECRETARY: Record<MeetingState, NextStep | null> = {
  planned: { text: "Åbn dagsordenen, når punkterne skal på plads.", page: null },
  open: { text: "Gør dagsordenen færdig, og send den ud.", page: "dagsorden" },
  dispatched: { text: "Begynd mødet på mødeskærmen, når det er tid.", page: "moede" },
  running: { text: "Før referat på mødeskærmen.", page: "moede" },
  draft: { text: "Gør referatet færdigt, og send det til gennemsyn.", page: "referat" },
  circulated: { text: "Svar på bemærkningerne, og få referatet godkendt.", page: "referat" },
  approved: { text: "Offentliggør referatet.", page: "referat" },
  published: null,
  cancelled: null,
};

const FOR_OTHERS: Record<MeetingState, NextStep | null> = {
  planned: { text: "Sekretæren åbner dagsordenen.", page: null },
  open: { text: "Sekretæren sender dagsordenen ud.", page: null },
  dispatched: { text: "Læs dagsordenen før mødet.", page: "dagsorden" },
  running: { text: "Følg mødet.", page: "foelg" },
  draft: { text: "Sekretæren skriver referatet færdigt.", page: null },
  circulated: { text: "Læs referatet, og skriv dine bemærkninger.", page: "referat" },
  approved: { text: "Læs referatet.", page: "referat" },
  published: { text: "Læs referatet.", page: "referat" },
  cancelled: null,
};

/** What comes next, for who manages the meeting or for the others; a page that one doesn't have isn't named. */
export function nextStep(
  state: MeetingState,
  { manages, pages }: { manages: boolean; pages: readonly MeetingPage[] },
): NextStep | null {
  const next = (manages ? FOR_SECRETARY : FOR_OTHERS)[state];
  if (next === null || next.page === null || pages.includes(next.page)) return next;
  return manages ? { ...next, page: null } : null;
}
