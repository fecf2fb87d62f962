import type { PublishedMeeting } from "../published-meeting.ts";

/** The printed words of the document, by language. */
export const labels = {
  da: {
    kind: { agenda: "Dagsorden", minutes: "Referat" } satisfies Record<
      PublishedMeeting["kind"],
      string
    >,
    date: "Dato",
    time: "Tid",
    place: "Sted",
    participants: "Deltagere",
    absent: "Fraværende",
    substitutes: "Stedfortrædere",
    substitute: (by: string, absent: string) => `${by} for ${absent}`,
    clock: "kl.",
    contents: "Indholdsfortegnelse",
    schedule: {
      heading: "Tidsplan",
      time: "Kl.",
      item: "Punkt",
      title: "Emne",
      guests: "Deltagere",
    },
    item: (number: string, title: string) => `Punkt ${number}: ${title}`,
    chapter: (number: string, title: string) => `${number}. ${title}`,
    closed: "Lukket punkt",
    closedMark: (heading: string) => `${heading} (LUKKET)`,
    extract: "Udskrift af referat",
    approved: (date: string) => `Udskriften er af det referat, der blev godkendt den ${date}.`,
    notApproved: "Referatet er ikke godkendt endnu.",
    locked: (date: string) => `Referatet blev godkendt og låst den ${date}.`,
    signed: (name: string, date: string) => `${name} underskrev den ${date}.`,
    draftPaper: "IKKE GODKENDT",
    fingerprint: "Referatets fingeraftryk (SHA-256):",
    openFile: "Åbn filen",
    closedPaper: "LUKKET",
    cancelledPaper: "AFLYST",
    cancelled: "Mødet er aflyst.",
    moved: (from: string) => `Mødet er flyttet fra ${from}.`,
    confidential: "Indeholder lukkede punkter eller bilag. Må ikke gives videre.",
    caseNumber: "Sagsnr.",
    caseHandlers: "Sagsbehandler",
    decision: (body: string | null, date: string | null) =>
      `Beslutning${body ? ` i ${body}` : ""}${date ? ` den ${date}` : ""}`,
    // The reader of PDFs in intake knows these, and those of the head, by their words.
    votesFor: "Stemmer for",
    votesAgainst: "Stemmer imod",
    votesAbstain: "Stemmer hverken for eller imod",
    dissent: "Mindretalsudtalelse",
    links: "Links",
    attendance: "Deltagelse",
    attachments: "Bilag",
    empty: "–",
    page: "Side",
    of: "af",
  },
} as const;

export type Language = keyof typeof labels;
export type Labels = (typeof labels)[Language];
