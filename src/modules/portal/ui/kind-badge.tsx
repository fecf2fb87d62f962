import { useSite } from "./site.ts";

/** "Referat" or "Dagsorden", and "Aflyst" beside it for a meeting that isn't held. */
export function KindBadge({
  kind,
  isCancelled = false,
}: {
  kind: "agenda" | "minutes";
  isCancelled?: boolean | undefined;
}) {
  const { m } = useSite();
  return (
    <>
      <span className={kind === "agenda" ? "badge pale" : "badge"}>{m.kind[kind]}</span>
      {isCancelled && (
        <>
          {" "}
          <span className="badge">{m.meeting.cancelled}</span>
        </>
      )}
    </>
  );
}
