import { unitPath } from "../links.ts";
import type { UnitNode } from "../unit-tree.ts";
import { PersonLink } from "./person-link.tsx";

/** Units below each other; what is below a unit is folded in from the third level on. */
export function UnitTreeView({ nodes, depth = 0 }: { nodes: readonly UnitNode[]; depth?: number }) {
  return (
    <ul className="tree">
      {nodes.map(({ unit, below, headCount }) => (
        <li key={unit.id}>
          <p>
            <a href={unitPath(unit.id)}>{unit.name}</a>
            <span className="quiet">
              {" · "}
              {unit.leader?.isActive ? <PersonLink person={unit.leader} /> : "Ingen leder"}
              {headCount !== null && ` · ${headCount.toLocaleString("da-DK")} medarbejdere`}
            </span>
          </p>
          {below.length > 0 && (
            <details open={depth < 1}>
              <summary>
                {below.length === 1 ? "1 enhed" : `${below.length} enheder`}
                <span className="sr-only"> under {unit.name}</span>
              </summary>
              <UnitTreeView nodes={below} depth={depth + 1} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
