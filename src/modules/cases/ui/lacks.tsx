import type { Lack } from "../completeness.ts";

/** What is missing in a document, each with the way to its section; `page` is where the sections stand, "" for here. */
export function Lacks({ page, lacks }: { page: string; lacks: readonly Lack[] }) {
  if (lacks.length === 0) return null;
  const isMixed = lacks.some(({ kind }) => kind === "warns");
  return (
    <ul>
      {lacks.map(({ text, kind, sectionKey }) => (
        <li key={text}>
          {sectionKey === null ? text : <a href={`${page}#afsnit-${sectionKey}`}>{text}</a>}
          {isMixed && kind === "stops" && " Skal være i orden før godkendelse."}
        </li>
      ))}
    </ul>
  );
}
