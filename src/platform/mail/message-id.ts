/**
 * The Message-ID of what `key` names, the same each time it is asked for: "notice.<id>" at
 * https://dagsordener.example is "<notice.<id>@dagsordener.example>".
 */
export function messageIdOf(key: string, baseUrl: string): string {
  return `<${key}@${new URL(baseUrl).hostname.replaceAll(/[[\]:]/g, "-")}>`;
}
