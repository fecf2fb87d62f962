import type { BodyRecord } from "../../publication/index.ts";
import { useSite } from "./site.ts";

/** The terms of a body with the names that its minutes print. */
export function BodyTerms({ body }: { body: BodyRecord }) {
  const { m, recordLang } = useSite();
  const named = body.terms.some(({ participants }) => participants.length > 0);
  return (
    <>
      <section className="card">
        <h2>{m.body.terms}</h2>
        {body.terms.map(({ label, meetingCount, participants }) => (
          <div key={label ?? ""}>
            <h3>
              {label ?? m.body.noTerm}{" "}
              <span className="quiet">{m.count.meetings(meetingCount)}</span>
            </h3>
            {participants.length > 0 && (
              <ul className="names plain" aria-label={m.body.participants} lang={recordLang}>
                {participants.map((name) => (
                  <li key={name}>{name}</li>
                ))}
              </ul>
            )}
          </div>
        ))}
        {named && <p className="quiet">{m.body.participantsNote}</p>}
      </section>
      {body.aliases.length > 0 && (
        <section className="card">
          <h2>{m.body.alias}</h2>
          <p lang={recordLang}>{body.aliases.join(", ")}</p>
        </section>
      )}
    </>
  );
}
