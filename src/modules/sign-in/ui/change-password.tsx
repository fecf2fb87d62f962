import { Button, type Refused, TextField } from "../../../ui/index.ts";
import { NewPasswordField } from "./password-field.tsx";

/** Changes one's own password. */
export function ChangePassword({
  email,
  refused,
}: {
  email: string;
  refused: Refused | undefined;
}) {
  return (
    <form method="post" className="sheet">
      <input type="hidden" name="email" value={email} autoComplete="username" />
      <TextField
        name="current"
        label="Nuværende adgangskode"
        type="password"
        autoComplete="current-password"
        required
        refused={refused}
      />
      <NewPasswordField refused={refused} />
      <div className="actions">
        <Button name="handling" value="adgangskode" kind="secondary">
          Skift adgangskode
        </Button>
      </div>
    </form>
  );
}
