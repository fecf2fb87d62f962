import { CLOSED_DAY_NAMES } from "../../platform/holidays.ts";
import type { BodyKind } from "./body-kind.ts";
import type { ApprovalChain, BodyRules } from "./rules.ts";
import { STANDING_ITEM_NAMES, type StandingItem } from "./standing-item.ts";
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

function standing(kind: StandingItem, at: "first" | "last"): BodyRules["standing"][number] {
  return { kind, title: STANDING_ITEM_NAMES[kind], at, chapter: null };
}

const COMMON: Omit<BodyRules, "templates"> = {
  v: 1,
  numbering: { scope: "meeting", twoLevel: true },
  chapters: [],
  standing: [
    standing("agenda", "first"),
    standing("schedule", "first"),
    standing("information", "last"),
    standing("any_other", "last"),
  ],
  dispatch: {
    agendaDays: 3,
    materialDays: 3,
    saturdayCounts: false,
    closedDays: [...CLOSED_DAY_NAMES],
  },
  cutOff: { weekday: 1, time: "12:00", weeksBefore: 1 },
  quorum: { kind: "none", number: null, castingVote: false },
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
    standing: [
      standing("agenda", "first"),
      standing("chair_decisions", "first"),
      { ...standing("information", "last"), title: "Orientering og gensidig information" },
      standing("any_other", "last"),
      standing("signature", "last"),
    ],
    dispatch: { ...COMMON.dispatch, agendaDays: 4 },
    cutOff: { weekday: 1, time: "12:00", weeksBefore: 2 },
    quorum: { kind: "half", number: null, castingVote: false },
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
    standing: [
      standing("agenda", "first"),
      standing("minutes", "first"),
      { kind: "other", title: "Arbejdsmiljø", at: "last", chapter: null },
      { ...standing("information", "last"), title: "Orientering fra ledelse og medarbejdere" },
      standing("any_other", "last"),
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
    chapters: [
      { key: "dagsorden", title: "Dagsorden og referat" },
      { key: "orientering", title: "Orientering" },
      { key: "sager", title: "Sager til behandling" },
      { key: "udpegninger", title: "Udpegninger" },
      { key: "naeste", title: "Næste møde" },
      { key: "eventuelt", title: "Eventuelt" },
    ],
    standing: [
      { ...standing("agenda", "first"), chapter: "dagsorden" },
      { ...standing("minutes", "first"), chapter: "dagsorden" },
      { ...standing("information", "first"), title: "Nyt siden sidst", chapter: "orientering" },
      { ...standing("next_items", "first"), chapter: "naeste" },
    ],
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
