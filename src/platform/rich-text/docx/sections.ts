import type { Block, Inline } from "../schema.ts";

export interface Section {
  heading: string;
  content: Block[];
}

/**
 * Blocks sorted under the headings they are asked for by. A section goes on to the next heading of
 * its own level or a higher one; headings in it are raised so that the first below it is level 1.
 * Found headings come in the order asked for; a heading found twice has both texts.
 */
export function sortIntoSections(
  blocks: Block[],
  headings: string[],
): { sections: Section[]; rest: Block[] } {
  const wanted = new Map(headings.map((heading) => [nameOf(heading), heading]));
  const found = new Map<string, Block[]>();
  const rest: Block[] = [];
  let target = rest;
  let own = 0;
  for (const block of blocks) {
    const level = block.type === "heading" ? (block.attrs.level as number) : null;
    const heading = level !== null && level <= 2 ? wanted.get(nameOf(text(block))) : undefined;
    if (heading !== undefined) {
      target = found.get(heading) ?? [];
      found.set(heading, target);
      own = level!;
      continue;
    }
    if (level !== null && level <= own) {
      target = rest;
      own = 0;
    }
    target.push(own > 0 ? raised(block, own) : block);
  }
  const sections = [...new Set(headings)].flatMap((heading) => {
    const content = found.get(heading);
    return content ? [{ heading, content }] : [];
  });
  return { sections, rest };
}

function raised(block: Block, by: number): Block {
  if (block.type !== "heading") return block;
  const level = (block.attrs.level - by) as 1 | 2 | 3;
  return { ...block, attrs: { level } };
}

function text(block: Block): string {
  const content: Inline[] = block.type === "heading" ? (block.content ?? []) : [];
  return content.map((inline) => (inline.type === "text" ? inline.text : " ")).join("");
}

/** A heading without what people write around it: "2.1 ØKONOMI:" is "økonomi". */
function nameOf(heading: string): string {
  return heading
    .normalize("NFC")
    .replace(/^[\s\d.)]+/, "")
    .replace(/[\s:.]+$/, "")
    .replace(/\s+/g, " ")
    .toLocaleLowerCase("da");
}
