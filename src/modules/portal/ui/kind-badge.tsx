import { useSite } from "./site.ts";

/** "Referat" or "Dagsorden". */
export function KindBadge({ kind }: { kind: "agenda" | "minutes" }) {
  const { m } = useSite();
  return <span className={kind === "agenda" ? "badge pale" : "badge"}>{m.kind[kind]}</span>;
}
