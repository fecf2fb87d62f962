import { Alert, Button } from "../../../ui/index.ts";
import { usePasskey } from "./use-passkey.ts";

/** Signs in with a passkey; shown when script runs and the browser has passkeys. */
export function PasskeyButton() {
  const { isReady, isBusy, fault, field, start } = usePasskey("get", "/log-ind/adgangsnoegle");
  if (!isReady) return null;
  return (
    <form method="post" className="sheet">
      {fault !== null && <Alert kind="error">{fault}</Alert>}
      <input type="hidden" name="credential" ref={field} />
      <div className="actions">
        <Button type="button" kind="secondary" onClick={start} disabled={isBusy}>
          Log ind med adgangsnøgle
        </Button>
      </div>
    </form>
  );
}
