import { Button, ErrorSummary, type Refused } from "../../../ui/index.ts";
import { CodeField } from "./code-field.tsx";
import { OwnPassword } from "./own-password.tsx";
import { QrCode } from "./qr-code.tsx";

/** First step: the password. */
export function BeginStep({ refused }: { refused: Refused | undefined }) {
  return (
    <form method="post" className="sheet">
      <ErrorSummary refused={refused} />
      <p>
        Du skal bruge en app på telefonen, der laver koder: Microsoft Authenticator, Google
        Authenticator, den indbyggede i iPhone eller en anden.
      </p>
      <OwnPassword refused={refused} />
      <div className="actions">
        <Button name="handling" value="begynd">
          Fortsæt
        </Button>
      </div>
    </form>
  );
}

/** Second step: the secret goes to the app, and a code comes back. */
export function ConfirmStep({ uri, refused }: { uri: string; refused: Refused | undefined }) {
  const secret = new URL(uri).searchParams.get("secret") ?? "";
  return (
    <form method="post" className="sheet">
      <ErrorSummary refused={refused} />
      <h2>1. Læs koden med appen</h2>
      <QrCode text={uri} label="QR-kode til appen; nøglen står også som tekst nedenfor" />
      <p>
        Kan du ikke læse den, så skriv nøglen i appen:{" "}
        <code>{secret.replaceAll(/(.{4})(?=.)/g, "$1 ")}</code>
      </p>
      <h2>2. Skriv koden, som appen viser</h2>
      <input type="hidden" name="uri" value={uri} />
      <CodeField hint="Seks cifre. De skifter hvert halve minut." refused={refused} />
      <div className="actions">
        <Button name="handling" value="bekraeft">
          Slå totrinslogin til
        </Button>
      </div>
    </form>
  );
}

/** When it is on: new backup codes, or off again. */
export function OnStep({ refused }: { refused: Refused | undefined }) {
  return (
    <>
      <p className="lead">Totrinslogin er slået til.</p>
      <ErrorSummary refused={refused} />
      <h2>Nye nødkoder</h2>
      <form method="post" className="sheet">
        <p>De gamle holder op med at virke.</p>
        <OwnPassword refused={refused} />
        <div className="actions">
          <Button name="handling" value="noedkoder" kind="secondary">
            Lav nye nødkoder
          </Button>
        </div>
      </form>
      <p>
        <a href="?slaa-fra">Slå totrinslogin fra</a>
      </p>
    </>
  );
}

/** Turning it off takes both. */
export function OffStep({ refused }: { refused: Refused | undefined }) {
  return (
    <form method="post" className="sheet">
      <ErrorSummary refused={refused} />
      <p className="lead">Bagefter er adgangskoden nok til at logge ind som dig.</p>
      <OwnPassword refused={refused} />
      <CodeField hint="Seks cifre fra appen." refused={refused} />
      <div className="actions">
        <Button name="handling" value="fra" kind="danger">
          Slå totrinslogin fra
        </Button>
        <a href="/intern/min-konto/totrinslogin">Fortryd</a>
      </div>
    </form>
  );
}
