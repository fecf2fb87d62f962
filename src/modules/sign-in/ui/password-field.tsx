import type { Refused } from "../../../ui/index.ts";
import { TextField } from "../../../ui/index.ts";

/** The field in which a new password is chosen, once: who mistypes it asks for a link. */
export function NewPasswordField({ refused }: { refused: Refused | undefined }) {
  return (
    <TextField
      name="password"
      label="Adgangskode"
      type="password"
      autoComplete="new-password"
      minLength={12}
      maxLength={128}
      required
      hint="Mindst 12 tegn, for eksempel nogle ord efter hinanden. En adgangskodehusker kan finde på en."
      refused={refused}
    />
  );
}
