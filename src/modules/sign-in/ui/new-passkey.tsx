import { Alert, Button, type Refused, TextField } from "../../../ui/index.ts";
import { usePasskey } from "./use-passkey.ts";

/** The form by which a passkey is made and given a name. */
export function NewPasskey({ refused }: { refused: Refused | undefined }) {
  const { isReady, isBusy, fault, field, start } = usePasskey(
    "create",
    "/intern/min-konto/ny-adgangsnoegle",
  );
  return (
    <form
      method="post"
      className="sheet"
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      {fault !== null && <Alert kind="error">{fault}</Alert>}
      <TextField
        name="name"
        label="Navn på adgangsnøglen"
        hint="Så du kan kende den igen: »Arbejdstelefon« eller »Bærbar«."
        maxLength={60}
        required
        refused={refused}
      />
      <input type="hidden" name="credential" ref={field} />
      <div className="actions">
        <Button disabled={!isReady || isBusy}>Lav adgangsnøgle</Button>
      </div>
      <noscript>
        <p>Adgangsnøgler laves af browseren og kræver JavaScript.</p>
      </noscript>
    </form>
  );
}
