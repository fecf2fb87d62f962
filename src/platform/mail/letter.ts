import { createElement as h, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/** What a mail says, before it is written as text and as HTML. Each paragraph is one line. */
export interface Letter {
  /** "Kære Åse Ørbæk" */
  greeting: string;
  paragraphs: string[];
  /** Entries with the address where each is seen, under a heading where there are several kinds. */
  groups: { heading: string | null; entries: { text: string; url: string }[] }[];
  /** Who wrote it and how to get less of it. */
  footer: { text: string; url?: string }[];
}

/** A letter as plain text and as simple HTML that says the same, for `Mail`. */
export function writeLetter(subject: string, letter: Letter): { text: string; html: string } {
  return { text: asText(letter), html: asHtml(subject, letter) };
}

function asText({ greeting, paragraphs, groups, footer }: Letter): string {
  const parts = [
    greeting,
    ...paragraphs,
    ...groups.flatMap(({ heading, entries }) => [
      ...(heading === null ? [] : [heading.toUpperCase()]),
      ...entries.map(({ text, url }) => `${text}\n${url}`),
    ]),
    // The sign that mail programs know a footer by.
    ["-- ", ...footer.map(({ text, url }) => (url === undefined ? text : `${text}: ${url}`))].join(
      "\n",
    ),
  ];
  return `${parts.join("\n\n")}\n`;
}

function asHtml(subject: string, { greeting, paragraphs, groups, footer }: Letter): string {
  const lines = (rows: ReactNode[]) => rows.map((row, at) => h("p", { key: at }, row));
  const body = h(
    "body",
    { style: { fontFamily: "Arial, sans-serif", fontSize: "16px", lineHeight: 1.5 } },
    h("p", null, greeting),
    lines(paragraphs),
    groups.map(({ heading, entries }, at) =>
      h(
        "div",
        { key: at },
        heading === null ? null : h("h2", { style: { fontSize: "18px" } }, heading),
        h(
          "ul",
          null,
          entries.map(({ text, url }, index) =>
            h("li", { key: index }, h("a", { href: url }, text)),
          ),
        ),
      ),
    ),
    h("hr", null),
    lines(footer.map(({ text, url }) => (url === undefined ? text : h("a", { href: url }, text)))),
  );
  const head = h("head", null, h("meta", { charSet: "utf-8" }), h("title", null, subject));
  return `<!doctype html>${renderToStaticMarkup(h("html", { lang: "da" }, head, body))}`;
}
