import { Alert } from "../../../ui/index.ts";

/** Ten codes, shown this once. */
export function BackupCodes({ codes }: { codes: string[] }) {
  return (
    <section aria-labelledby="noedkoder">
      <h2 id="noedkoder">Dine nødkoder</h2>
      <Alert kind="warning">
        Udskriv siden, eller skriv koderne ned, og læg dem et sikkert sted. De vises kun nu.
      </Alert>
      <p>Har du ikke telefonen, kan du bruge en nødkode i stedet. Hver virker én gang.</p>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
