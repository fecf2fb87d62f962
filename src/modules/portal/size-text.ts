import type { Language } from "../../platform/i18n/index.ts";

const steps = [
  { unit: "MB", bytes: 1_000_000, digits: 1 },
  { unit: "kB", bytes: 1_000, digits: 0 },
];

/** The size of a file as people read it: "840 kB", "1,2 MB". */
export function sizeText(bytes: number, language: Language): string {
  const step = steps.find((candidate) => bytes >= candidate.bytes) ?? steps.at(-1)!;
  const amount = Math.max(bytes / step.bytes, 1);
  return `${amount.toLocaleString(language, { maximumFractionDigits: step.digits })} ${step.unit}`;
}
