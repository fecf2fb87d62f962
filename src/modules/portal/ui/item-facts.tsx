import { Facts } from "../../../ui/index.ts";
import type { PublishedItem } from "../../publication/index.ts";
import { casePath } from "../links.ts";
import { useSite } from "./site.ts";

/**
 * The case, who took part, and the references that no section of the text already holds.
 *
 * @param source where the meeting's source opens at the item; null where it doesn't
 */
export function ItemFacts({ item, source }: { item: PublishedItem; source: string | null }) {
  const { m, recordLang } = useSite();
  const linksInText = item.sections.some(({ kind }) => kind === "links");
  const facts: Parameters<typeof Facts>[0]["facts"] = [
    [m.item.case, item.caseNumber && <a href={casePath(item.caseNumber)}>{item.caseNumber}</a>],
    [m.item.caseHandlers, item.caseHandlers.join(", ")],
    [m.item.attendance, lines(item.attendance)],
    [m.item.links, linksInText ? null : references()],
    [m.item.pageInSource, source === null ? item.page : null],
    [m.item.source, source && <a href={source}>{spotText()}</a>],
  ];
  if (facts.every(([, value]) => !value)) return null;
  return (
    <section className="card">
      <h2>{m.item.facts}</h2>
      <Facts facts={facts} />
    </section>
  );

  function spotText() {
    const { page, from, to } = item.inSource ?? { page: null, from: 0, to: 0 };
    return page !== null && source?.includes("#page=")
      ? m.item.sourcePage(page)
      : m.item.sourceLines(from, to);
  }

  function lines(list: string[]) {
    return list.length > 0 ? <span lang={recordLang}>{list.join(" ")}</span> : null;
  }

  function references() {
    if (item.links.length === 0) return null;
    return (
      <ul className="plain" lang={recordLang}>
        {item.links.map(({ title, url }) => (
          <li key={url}>
            <a href={url}>{title}</a>
          </li>
        ))}
      </ul>
    );
  }
}
