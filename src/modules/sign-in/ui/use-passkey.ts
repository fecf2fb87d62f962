import { useRef, useState, useSyncExternalStore } from "react";

/** What a button that works with a passkey shows and does. */
interface PasskeyButton {
  /** False until the script runs, and in browsers without passkeys. */
  isReady: boolean;
  isBusy: boolean;
  /** What went wrong, in words; null when nothing did. */
  fault: string | null;
  /** Asks the authenticator and sends the form of `field` with its answer. */
  start(): void;
  /** Goes on the hidden field that takes the answer along. */
  field: React.RefObject<HTMLInputElement | null>;
}

/**
 * Fetches a question from `address`, lets the browser's authenticator answer it and submits the answer
 * in the form around `field`.
 */
export function usePasskey(kind: "create" | "get", address: string): PasskeyButton {
  const field = useRef<HTMLInputElement>(null);
  const isReady = useSyncExternalStore(
    () => () => undefined,
    hasPasskeys,
    () => false,
  );
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  async function answer() {
    const input = field.current;
    if (input?.form?.reportValidity() !== true) return;
    const response = await fetch(address, { method: "POST" });
    if (!response.ok) throw new Error(String(response.status));
    const credential = await ask(kind, await response.json());
    if (credential === null) throw new Error("no credential");
    input.value = JSON.stringify((credential as PublicKeyCredential).toJSON());
    input.form.submit();
  }

  return {
    isReady,
    isBusy,
    fault,
    field,
    start() {
      setBusy(true);
      setFault(null);
      answer()
        .catch((error: unknown) => setFault(wordsFor(error)))
        .finally(() => setBusy(false));
    },
  };
}

function hasPasskeys(): boolean {
  return (
    typeof PublicKeyCredential !== "undefined" &&
    "parseRequestOptionsFromJSON" in PublicKeyCredential
  );
}

function ask(kind: "create" | "get", options: unknown): Promise<Credential | null> {
  return kind === "create"
    ? navigator.credentials.create({
        publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(
          options as PublicKeyCredentialCreationOptionsJSON,
        ),
      })
    : navigator.credentials.get({
        publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(
          options as PublicKeyCredentialRequestOptionsJSON,
        ),
      });
}

function wordsFor(error: unknown): string {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError") return "Der blev ikke valgt en adgangsnøgle. Prøv igen.";
  if (name === "InvalidStateError") return "Denne enhed har allerede en adgangsnøgle hertil.";
  return "Adgangsnøglen kunne ikke bruges. Prøv igen, eller log ind på en anden måde.";
}
