/** The parts of the path that a web page prints, "Forside > Politik > Byrådet"; one for any other text. */
export function partsOfPath(text: string): string[] {
  return text.split(/^(?:Forside|Hjem|Start|Startside) [/|] /.test(text) ? /\s[/|]\s/ : /\s[>»]\s/);
}
