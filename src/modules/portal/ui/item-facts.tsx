import { Facts } from "../../../ui/index.ts";
import type { PublishedItem } from "../../publication/index.ts";
import { casePath } from "../links.ts";
import { useSite } from "./site.ts";

/** The case, who took part, and the references that no section of the text already holds. */
export function ItemFacts({ item }: { item: PublishedItem }) {
  const { m, recordLang } = useSite();
  const linksInText = item.sections.some(({ kind }) => kind === "links");
  const facts: Parameters<typeof Facts>[0]["facts"] = [
    [m.item.case, item.caseNumber && <a href={casePath(item.caseNumber)}>{item.caseNumber}</a>],
    [m.item.caseHandlers, item.caseHandlers.join(", ")],
    [m.item.attendance, lines(item.attendance)],
    [m.item.links, linksInText ? null : references()],
    [m.item.pageInSource, item.page],
  ];
  if (facts.every(([, value]) => !value)) return null;
  return (
    <section className="card">
      <h2>{m.item.facts}</h2>
      <Facts facts={facts} />
    </section>
  );

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
