import { descendants, type Element } from "./tree.ts";

export interface Notes {
  /** What holds a note's text, by the anchor in the text that points to it. */
  byReference: Map<Element, Element>;
  /** The same elements: they are no part of the running text. */
  bodies: Set<Element>;
  /** The anchors in them that point back. */
  backLinks: Set<Element>;
}

/**
 * The footnotes of a page: an anchor that points to a place further down, where another one points
 * back to it. So do Word, LibreOffice, Google Docs, mammoth and our own HTML write them, however
 * they name the anchors.
 */
export function findNotes(top: Element): Notes {
  const notes: Notes = { byReference: new Map(), bodies: new Set(), backLinks: new Set() };
  const all = descendants(top);
  const anchors = resolve(all);
  const places = new Map(all.map((each, at) => [each, at]));
  const pointingTo = Map.groupBy(anchors.keys(), (anchor) => anchors.get(anchor)!);
  for (const [reference, target] of anchors) {
    const body = bodyOf(target);
    if (!body || places.get(body)! < places.get(reference)! || notes.bodies.has(body)) continue;
    if (lineage(reference).some((each) => notes.bodies.has(each))) continue;
    const back = raisedAround(reference)
      .flatMap((place) => pointingTo.get(place) ?? [])
      .find((anchor) => lineage(anchor).includes(body));
    if (!back) continue;
    notes.byReference.set(reference, body);
    notes.bodies.add(body);
    notes.backLinks.add(back);
  }
  return notes;
}

/** The anchors that point to a place of the page, with that place, in order. */
function resolve(all: Element[]): Map<Element, Element> {
  const named = new Map<string, Element>();
  for (const each of all) {
    for (const key of ["id", "name"]) {
      const name = each.attributes.get(key);
      if (name !== undefined && !named.has(name)) named.set(name, each);
    }
  }
  const found = new Map<Element, Element>();
  for (const each of all) {
    const href = each.tag === "a" ? (each.attributes.get("href") ?? "") : "";
    const target = href.includes("#") && named.get(href.slice(href.lastIndexOf("#") + 1));
    if (target) found.set(each, target);
  }
  return found;
}

const BODIES = new Set(["li", "p", "div", "dd", "aside"]);

/** The block around a note's anchor; Word puts all paragraphs of a note into one div. */
function bodyOf(target: Element): Element | null {
  let body: Element | null = target;
  while (body && !BODIES.has(body.tag)) body = body.parent;
  const around = body?.parent;
  return around?.style.get("mso-element") === "footnote" ||
    around?.style.get("mso-element") === "endnote"
    ? around
    : body;
}

/** The way back leads to the reference itself or the raised figure around it, not to a chapter. */
function raisedAround(reference: Element): Element[] {
  const found = [reference];
  let around = reference.parent;
  while (around && ["sup", "span", "a"].includes(around.tag)) {
    found.push(around);
    around = around.parent;
  }
  return found;
}

function lineage(element: Element): Element[] {
  const found = [];
  for (let each: Element | null = element; each; each = each.parent) found.push(each);
  return found;
}
