/** Items that come again on agendas and that the system itself knows what to put into. */
export const STANDING_ITEMS = [
  "agenda",
  "minutes",
  "schedule",
  "information",
  "next_items",
  "any_other",
  "chair_decisions",
  "signature",
] as const;
export type StandingItem = (typeof STANDING_ITEMS)[number];

export const STANDING_ITEM_NAMES: Record<StandingItem, string> = {
  agenda: "Godkendelse af dagsorden",
  minutes: "Godkendelse af referat",
  schedule: "Tidsplan",
  information: "Orientering",
  next_items: "Punkter til næste møde",
  any_other: "Eventuelt",
  chair_decisions: "Formandens beslutninger mellem møderne",
  signature: "Underskrift af beslutningsprotokollen",
};
