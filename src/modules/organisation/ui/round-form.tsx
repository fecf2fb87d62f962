import { Button, type refusedIn, TextField } from "../../../ui/index.ts";
import type { RoundFacts } from "../store/nominations.ts";

interface RoundFormProps {
  /** The round to be changed; null for a new one. */
  round: RoundFacts | null;
  refused: ReturnType<typeof refusedIn>;
}

export function RoundForm({ round, refused }: RoundFormProps) {
  return (
    <form method="post" className="sheet" id="formular">
      <h2>{round ? "Ret runden" : "Start en runde"}</h2>
      <TextField name="title" label="Titel" required value={round?.title} refused={refused} />
      <div className="field-row">
        <TextField
          name="deadline"
          label="Frist for områderne"
          type="date"
          required={false}
          value={round?.deadline}
          refused={refused}
        />
        <TextField
          name="memberFrom"
          label="Medlemmer fra"
          type="date"
          required
          value={round?.memberFrom}
          refused={refused}
        />
      </div>
      <div className="actions">
        <Button name="handling" value="ret-runde">
          {round ? "Gem" : "Start"}
        </Button>
        <a href="?">Fortryd</a>
      </div>
    </form>
  );
}

/** Asks once more before a round is deleted. */
export function DeleteRound({ nominees }: { nominees: number }) {
  return (
    <form method="post" className="sheet" id="formular">
      <h2>Slet runden</h2>
      <p>
        Områderne slettes med den{nominees > 0 && `, og det gør de ${nominees} indstillinger også`}.
        Det kan ikke fortrydes.
      </p>
      <div className="actions">
        <Button kind="danger" name="handling" value="slet-runde">
          Slet runden
        </Button>
        <a href="?">Fortryd</a>
      </div>
    </form>
  );
}
