/** What is sent out from here; a meeting that is moved or cancelled is told of by planning. */
export const SENT_KINDS = ["agenda", "supplement", "correction"] as const;
export type SentKind = (typeof SENT_KINDS)[number];

export type DispatchKind = SentKind | "minutes" | "moved" | "cancelled" | "guests";

export const DISPATCH_KIND_NAMES: Record<DispatchKind, string> = {
  agenda: "Dagsorden",
  supplement: "Tillægsdagsorden",
  correction: "Rettelse",
  minutes: "Referat",
  moved: "Mødet flyttet",
  cancelled: "Mødet aflyst",
  guests: "Besked til gæster",
};

export const RECIPIENT_ROLE_NAMES: Record<string, string> = {
  chair: "Formand",
  deputy: "Næstformand",
  member: "Medlem",
  substitute: "Stedfortræder",
  secretary: "Sekretær",
  observer: "Observatør",
  guest: "Gæst",
  list: "Fordelingsliste",
};

export const SEES_NAMES = {
  all: "Alt",
  open: "Den åbne del",
  items: "Egne punkter",
} as const;
