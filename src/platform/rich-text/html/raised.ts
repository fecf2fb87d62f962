const RAISED: Record<string, string> = Object.fromEntries(
  [..."0123456789+-=()n"].map((sign, at) => [sign, [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ"][at]!]),
);
const LOWERED: Record<string, string> = Object.fromEntries(
  [..."0123456789+-=()"].map((sign, at) => [sign, [..."₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"][at]!]),
);

/**
 * The text of <sup> or <sub> in Unicode's own raised and lowered signs, so that "m²" and "CO₂"
 * don't turn into other words; unchanged where Unicode hasn't all of them.
 */
export function raise(text: string, tag: "sup" | "sub"): string {
  const signs = tag === "sup" ? RAISED : LOWERED;
  const changed = [...text].map((sign) => (/\s/.test(sign) ? sign : signs[sign]));
  return changed.includes(undefined) ? text : changed.join("");
}
