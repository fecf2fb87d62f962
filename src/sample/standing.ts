import { type Appearance, type Case, lightPaper, politicalPaper } from "./case.ts";
import { type DecisionDraft, approved, noted, nothing } from "./decision.ts";

/** An item that belongs to its meeting only. */
export type OwnItem = Pick<Case, "title"> & { appearance: Appearance };

const own = (title: string, appearance: Appearance): OwnItem => ({ title, appearance });

/** First item of committee and council; an agenda has no decision yet. */
export const approvalOfAgenda = (decision: DecisionDraft | null = approved()): OwnItem =>
  own("Godkendelse af dagsorden", {
    sections: politicalPaper({ recommendation: "Det indstilles, at dagsordenen godkendes." }),
    ...(decision && { decision }),
  });

export const news = (
  title: string,
  text: string,
  decision: DecisionDraft | null = noted(),
): OwnItem =>
  own(title, { sections: politicalPaper({ presentation: text }), ...(decision && { decision }) });

export const anyOther = (decision = nothing()): OwnItem =>
  own("Eventuelt", { sections: [], decision });

/** The board's light items: what is on its way to the political bodies, and news. */
export const comingCases = (text: string, decision: DecisionDraft): OwnItem =>
  own("Kommende sager til udvalg og byråd", { sections: lightPaper(text), decision });

export const boardNews = (text: string, decision = noted("Orientering givet.")): OwnItem =>
  own("Orientering", { sections: lightPaper(text), decision });
