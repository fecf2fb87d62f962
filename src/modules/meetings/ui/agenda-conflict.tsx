import { Alert, Button } from "../../../ui/index.ts";

/** What somebody wanted to do to an agenda that another had changed. */
export interface Conflict {
  changes: string[];
  /** The move that wasn't made; null when all were to be ordered by the rules. */
  flyt: string | null;
}

/** Tells what has changed since, and lets the move be made all the same. */
export function AgendaConflict({
  conflict,
  titles,
  fields,
}: {
  conflict: Conflict;
  titles: ReadonlyMap<string, string>;
  /** Of the agenda as it is now. */
  fields: Record<string, string>;
}) {
  const { changes, flyt } = conflict;
  const title = titles.get(flyt?.split(":")[1] ?? "");
  const isGone = flyt !== null && title === undefined;
  return (
    <Alert kind="warning">
      <p>
        <b>En anden har ændret dagsordenen, siden du hentede siden.</b> Her er, hvad der er sket;
        din egen flytning er ikke gennemført endnu.
      </p>
      <ul>
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      {!isGone && (
        <form method="post">
          {Object.entries(fields).map(([name, value]) => (
            <input
              key={name}
              type="hidden"
              name={name}
              value={name === "handling" && flyt === null ? "orden" : value}
            />
          ))}
          {flyt !== null && <input type="hidden" name="flyt" value={flyt} />}
          <Button kind="secondary">
            {title === undefined ? "Ordn efter reglerne alligevel" : `Flyt »${title}« alligevel`}
          </Button>
        </form>
      )}
    </Alert>
  );
}
