import { Alert } from "../../../ui/index.ts";
import { itemPath } from "../../meetings/index.ts";
import type { Check } from "../check-list.ts";

const KINDS = [
  ["stop", "Skal rettes, før der udsendes"],
  ["warn", "Bør ses efter"],
  ["know", "Værd at vide"],
] as const;

/** What should be seen to before sending, what stops it first. */
export function CheckList({ meetingId, checks }: { meetingId: string; checks: Check[] }) {
  return (
    <section aria-labelledby="tjekliste">
      <h2 id="tjekliste">Tjekliste</h2>
      {checks.length === 0 && <Alert kind="success">Alt er i orden.</Alert>}
      {KINDS.map(([kind, heading]) => {
        const ofKind = checks.filter((check) => check.kind === kind);
        return (
          ofKind.length > 0 && (
            <div key={kind}>
              <h3>{heading}</h3>
              <ul>
                {ofKind.map((check) => (
                  <li key={`${check.itemId} ${check.text}`}>
                    {check.itemId !== null && (
                      <>
                        <a href={itemPath(meetingId, check.itemId)}>{check.about}</a>:{" "}
                      </>
                    )}
                    {check.text}
                  </li>
                ))}
              </ul>
            </div>
          )
        );
      })}
    </section>
  );
}
