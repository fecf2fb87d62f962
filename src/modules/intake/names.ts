/** Splits "A, B og C" into names; "og" divides only before the last name, and nothing in brackets. */
export function splitNames(text: string): string[] {
  const names = splitAtCommas(text);
  const last = names.pop() ?? "";
  return [...names, ...last.split(/\s+(?:og|samt)\s+(?![^(]*\))/)]
    .map((name) =>
      name
        .trim()
        .replace(/^(?:og|samt)\s+/, "")
        .replace(/\.$/, ""),
    )
    .filter((name) => name !== "");
}

/** What stands between commas and semicolons; those in brackets divide nothing. */
export function splitAtCommas(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === "(") depth += 1;
    if (sign === ")") depth = Math.max(0, depth - 1);
    if (at < text.length && (depth > 0 || (sign !== "," && sign !== ";"))) continue;
    parts.push(text.slice(from, at));
    from = at + 1;
  }
  return parts;
}
