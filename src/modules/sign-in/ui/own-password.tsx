import { type Refused, TextField } from "../../../ui/index.ts";

/** The field that asks for one's own password again. */
export function OwnPassword({ refused }: { refused: Refused | undefined }) {
  return (
    <TextField
      name="password"
      label="Din adgangskode"
      type="password"
      autoComplete="current-password"
      required
      refused={refused}
    />
  );
}
