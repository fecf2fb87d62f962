import type { PublishedItem } from "../../publication/index.ts";
import { useSite } from "./site.ts";

/** That words of a scan were repaired when it was read, and which. */
export function RepairNote({ repairs }: { repairs: PublishedItem["repairs"] & object }) {
  const { m, recordLang } = useSite();
  if (repairs.length === 0) return null;
  const pairs = new Map(repairs.map((one) => [`${one.original} ${one.repaired}`, one]));
  return (
    <details className="quiet">
      <summary>{m.item.repaired(repairs.length)}</summary>
      <p>{m.item.repairs}:</p>
      <ul lang={recordLang}>
        {[...pairs.values()].map(({ original, repaired }) => (
          <li key={`${original} ${repaired}`}>
            <del>{original}</del> → <ins>{repaired}</ins>
          </li>
        ))}
      </ul>
    </details>
  );
}
