import { Button } from "../../../ui/index.ts";
import type { Persona } from "../actions/sign-in-as-persona.ts";

const WORDS: Record<string, string> = {
  secretary: "Udvalgssekretær",
  "case-worker": "Sagsbehandler",
  director: "Direktør",
  member: "Udvalgsmedlem",
  staff: "Medarbejder",
  administrator: "Administrator",
};

/** The sample's people, each with a button; shows nothing where there are none. */
export function PersonaButtons({ personas }: { personas: Persona[] }) {
  if (personas.length === 0) return null;
  return (
    <section aria-labelledby="roller">
      <h2 id="roller">Prøv eksempelkommunen</h2>
      <p>Vælg en rolle. Her er kun opdigtede sager, så intet kan gå galt.</p>
      <form method="post" className="personas">
        {personas.map(({ key, name }) => (
          <Button key={key} kind="secondary" name="persona" value={key}>
            <span>
              <b>{WORDS[key] ?? key}</b>
              <small>{name}</small>
            </span>
          </Button>
        ))}
      </form>
    </section>
  );
}
