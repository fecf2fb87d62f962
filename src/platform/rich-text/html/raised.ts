const PLAIN = "0123456789+-=()n";
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";
const LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";

/**
 * The text of <sup> or <sub> in Unicode's own raised and lowered signs, so that "m²" and "CO₂"
 * don't turn into other words; unchanged where Unicode hasn't all of them.
 */
export function raise(text: string, tag: "sup" | "sub"): string {
  const signs = tag === "sup" ? RAISED : LOWERED;
  const changed = Array.from(text, (sign) =>
    /\s/.test(sign) ? sign : PLAIN.includes(sign) ? signs[PLAIN.indexOf(sign)] : undefined,
  );
  return changed.includes(undefined) ? text : changed.join("");
}
