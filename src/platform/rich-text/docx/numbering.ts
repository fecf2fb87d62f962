import { Parser } from "htmlparser2";

/** The first number of a list's level, by the list's id and the level from 0, as numbering.xml says it. */
export function startsOf(numbering: string): (list: string, level: number) => number {
  const byAbstract = new Map<string, Map<number, number>>();
  const byList = new Map<string, Map<number, number>>();
  const abstractOf = new Map<string, string>();
  let target: Map<number, number> | undefined;
  let list = "";
  let level = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const value = attributes["w:val"] ?? "";
        if (name === "w:abstractNum") {
          target = new Map();
          byAbstract.set(attributes["w:abstractNumId"] ?? "", target);
        } else if (name === "w:num") {
          target = new Map();
          list = attributes["w:numId"] ?? "";
          byList.set(list, target);
        } else if (name === "w:abstractNumId") abstractOf.set(list, value);
        else if (name === "w:lvl" || name === "w:lvlOverride")
          level = Number(attributes["w:ilvl"]) || 0;
        else if (name === "w:start" || name === "w:startOverride") {
          target?.set(level, Number(value) || 0);
        }
      },
    },
    { xmlMode: true },
  );
  parser.end(numbering);
  return (id, at) =>
    byList.get(id)?.get(at) ?? byAbstract.get(abstractOf.get(id) ?? "")?.get(at) ?? 1;
}
