import { instantText } from "../../../platform/i18n/dates.ts";
import { Alert, Facts } from "../../../ui/index.ts";
import type { MinutesView } from "../minutes-view.ts";

/** Who was there, and whether the text stands fast. */
export function MinutesHead({ view }: { view: MinutesView }) {
  const { participants, absent, substitutes, lock, sha256 } = view;
  return (
    <>
      {lock !== null && (
        <Alert kind="success">
          Godkendt og låst {instantText(new Date(lock.lockedAt), "da")}. Kontrolsum (SHA-256):{" "}
          <code className="sha">{sha256}</code>
        </Alert>
      )}
      <Facts
        facts={[
          ["Deltagere", participants.join(", ")],
          ["Afbud", absent.join(", ")],
          ["Stedfortrædere", substitutes.map((one) => `${one.by} for ${one.for}`).join(", ")],
        ]}
      />
    </>
  );
}
