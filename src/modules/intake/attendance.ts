import { splitSentences } from "../decisions/index.ts";

/** Sentences of the minutes that record who took part, left, came or stayed away. */
const patterns: readonly RegExp[] = [
  /\bdeltog(?:\s+(?:ikke|heller ikke|alene|begge))?\s+(?:i|under|ved)\s+(?:hele\s+)?(?:punkt|sag|møde|behandling|drøftelse|afstemning)/i,
  /\bdeltog ikke\b/i,
  /\b(?:forlod|indtrådte|ankom|tiltrådte|fratrådte|genindtrådte)\b.{0,60}\b(?:møde|punkt|behandling)/i,
  /\b(?:var|er) (?:fraværende|inhabil)/i,
  /\berklærede? sig inhabil/i,
  /^(?:Fraværende|Afbud|Ikke til stede|Til stede|Stedfortræder)(?: med afbud| uden afbud| fra)?:/i,
];

/** Parts a decision's text into the decision itself and its attendance sentences. */
export function splitAttendance(text: string): { rest: string; attendance: string[] } {
  const attendance: string[] = [];
  const paragraphs = text.split("\n\n").map((paragraph) => {
    const sentences = splitSentences(paragraph);
    const kept = sentences.filter((sentence) => !isAttendance(sentence));
    if (kept.length === sentences.length) return paragraph;
    for (const sentence of sentences) if (isAttendance(sentence)) attendance.push(sentence);
    return kept.join(" ");
  });
  return { rest: paragraphs.filter((paragraph) => paragraph !== "").join("\n\n"), attendance };
}

function isAttendance(sentence: string): boolean {
  return patterns.some((pattern) => pattern.test(sentence));
}
