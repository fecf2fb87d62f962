import { BODY_KIND_NAMES, BODY_KINDS } from "./body-kind.ts";
import type { ListedBody } from "./store/bodies.ts";

export interface BodyNode {
  body: ListedBody;
  /** Where it belongs, when that isn't the entry above. */
  under: string | null;
  below: BodyNode[];
}

/** The bodies of each kind, those below another of the same kind under it. Kinds without any are left out. */
export function bodyTrees(bodies: readonly ListedBody[]): { kind: string; nodes: BodyNode[] }[] {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const standsUnder = (body: ListedBody) => {
    const parent = body.parentId === null ? undefined : byId.get(body.parentId);
    return parent?.kind === body.kind ? parent.id : null;
  };
  const nodesUnder = (id: string | null, among: readonly ListedBody[]): BodyNode[] =>
    among
      .filter((body) => standsUnder(body) === id)
      .map((body) => ({
        body,
        under: id === null && body.parentId ? (byId.get(body.parentId)?.name ?? null) : null,
        below: nodesUnder(body.id, among),
      }));
  return BODY_KINDS.flatMap((kind) => {
    const among = bodies.filter((body) => body.kind === kind);
    return among.length === 0
      ? []
      : [{ kind: BODY_KIND_NAMES[kind], nodes: nodesUnder(null, among) }];
  });
}
