import { CLOSED_DAY_NAMES } from "../../platform/holidays.ts";
import type { BodyKind } from "./body-kind.ts";
import type { ApprovalChain, BodyRules } from "./rules.ts";
import { defaultTemplates } from "./template-defaults.ts";

type PlainStep = "author" | "leader" | "director" | "secretary";
const WORKDAYS: Record<PlainStep, number> = { author: 0, leader: 2, director: 2, secretary: 1 };

function chain(...kinds: PlainStep[]): ApprovalChain {
  const steps = kinds.map((kind) => ({
    kind,
    personId: null,
    unitId: null,
    workdays: WORKDAYS[kind],
  }));
  return { steps, advice: [] };
}

const COMMON: Omit<BodyRules, "templates"> = {
  v: 1,
  numbering: { scope: "meeting", twoLevel: true },
  chapters: [
    { key: "dagsorden", title: "Godkendelse af dagsorden" },
    { key: "orientering", title: "Orientering" },
    { key: "eventuelt", title: "Eventuelt" },
  ],
  dispatch: {
    agendaDays: 3,
    materialDays: 3,
    saturdayCounts: false,
    closedDays: [...CLOSED_DAY_NAMES],
  },
  cutOff: { weekday: 1, time: "12:00", weeksBefore: 1 },
  quorum: { kind: "none", number: null },
  minutes: { approval: "comments", commentDays: 5 },
  openness: { default: "open", secondLook: true },
  order: {
    byType: ["case", "hearing", "discussion", "post", "information"],
    within: "arrival",
    closedLast: true,
  },
  phrases: ["Godkendt.", "Drøftet.", "Taget til efterretning.", "Udsat til næste møde."],
  approval: {
    case: chain("author", "leader", "director", "secretary"),
    information: chain("author", "leader", "secretary"),
    discussion: chain("author", "leader", "secretary"),
    hearing: chain("author", "leader", "secretary"),
    post: chain("author", "leader", "director", "secretary"),
  },
};

const BY_KIND: Record<BodyKind, Partial<BodyRules>> = {
  // Dispatch: kommunestyrelsesloven § 8(4); quorum: § 11(1); signature: § 13(1).
  political: {
    chapters: [
      { key: "dagsorden", title: "Godkendelse af dagsorden" },
      { key: "orientering", title: "Orientering og gensidig information" },
      { key: "eventuelt", title: "Eventuelt" },
      { key: "underskrift", title: "Underskrift af beslutningsprotokollen" },
    ],
    dispatch: { ...COMMON.dispatch, agendaDays: 4 },
    cutOff: { weekday: 1, time: "12:00", weeksBefore: 2 },
    quorum: { kind: "half", number: null },
    minutes: { approval: "signature", commentDays: 0 },
    phrases: [
      "Godkendt som indstillet.",
      "Anbefales godkendt.",
      "Taget til efterretning.",
      "Udsat til næste møde.",
      "Oversendes til Økonomiudvalget.",
      "Afvist.",
    ],
  },
  administrative: {},
  med: {
    chapters: [
      { key: "dagsorden", title: "Godkendelse af dagsorden" },
      { key: "arbejdsmiljoe", title: "Arbejdsmiljø" },
      { key: "orientering", title: "Orientering fra ledelse og medarbejdere" },
      { key: "eventuelt", title: "Eventuelt" },
    ],
    dispatch: { ...COMMON.dispatch, agendaDays: 5, materialDays: 5 },
    order: { ...COMMON.order, byType: ["hearing", "discussion", "case", "information"] },
    phrases: [
      "Drøftet.",
      "Udvalget er hørt og har følgende bemærkninger:",
      "Taget til efterretning.",
      "Genoptages på næste møde.",
    ],
  },
  "inter-municipal": {
    dispatch: { ...COMMON.dispatch, agendaDays: 8, materialDays: 8 },
    cutOff: { weekday: 1, time: "12:00", weeksBefore: 3 },
    minutes: { approval: "next-meeting", commentDays: 0 },
    phrases: [
      "Godkendt.",
      "Anbefales over for de deltagende kommuner.",
      "Taget til efterretning.",
      "Udsat til næste møde.",
    ],
  },
};

/** What bodies of that kind have until somebody says otherwise. */
export function defaultRules(kind: BodyKind): BodyRules {
  return structuredClone({ ...COMMON, templates: defaultTemplates(kind), ...BY_KIND[kind] });
}
