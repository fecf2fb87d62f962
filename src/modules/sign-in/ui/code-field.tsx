import { type Refused, TextField } from "../../../ui/index.ts";

/** The field for a code of the app; browsers offer the one that they keep. */
export function CodeField({ hint, refused }: { hint: string; refused: Refused | undefined }) {
  return (
    <TextField
      name="kode"
      label="Kode"
      hint={hint}
      autoComplete="one-time-code"
      maxLength={20}
      required
      refused={refused}
    />
  );
}
