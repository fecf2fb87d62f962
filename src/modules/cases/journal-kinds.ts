/** What of a case's journal may be shown by itself, by the word that addresses have for it. */
export const JOURNAL_KINDS = {
  alt: { text: "Alt", kinds: undefined },
  notater: { text: "Notater", kinds: ["note"] },
  dokumenter: { text: "Dokumenter og bilag", kinds: ["document", "attachment"] },
  godkendelse: {
    text: "Godkendelse",
    kinds: [
      "approval_sent",
      "approval_returned",
      "approval_withdrawn",
      "approval_moved",
      "step_approved",
      "step_skipped",
      "approved",
      "advice_asked",
      "advice_answered",
      "advice_moved",
      "advice_withdrawn",
    ],
  },
  parter: { text: "Parter", kinds: ["party"] },
} as const;

export function journalKind(asked: string | null): keyof typeof JOURNAL_KINDS {
  return (
    (Object.keys(JOURNAL_KINDS).find((kind) => kind === asked) as keyof typeof JOURNAL_KINDS) ??
    "alt"
  );
}
