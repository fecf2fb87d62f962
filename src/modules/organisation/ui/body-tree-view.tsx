import { bodyPath } from "../body-links.ts";
import type { BodyNode } from "../body-tree.ts";

const membersText = (count: number) =>
  count === 0 ? "ingen medlemmer" : count === 1 ? "1 medlem" : `${count} medlemmer`;

/** Bodies below each other, with their chair and the number of members. */
export function BodyTreeView({ nodes }: { nodes: readonly BodyNode[] }) {
  return (
    <ul className="tree">
      {nodes.map(({ body, under, below }) => (
        <li key={body.id}>
          <p>
            <a href={bodyPath(body.slug)}>{body.name}</a>
            <span className="quiet">
              {" "}
              {[
                under && `hører under ${under}`,
                body.chair && `formand ${body.chair}`,
                membersText(body.members),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </p>
          {below.length > 0 && <BodyTreeView nodes={below} />}
        </li>
      ))}
    </ul>
  );
}
