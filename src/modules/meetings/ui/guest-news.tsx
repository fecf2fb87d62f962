import { Alert, Button } from "../../../ui/index.ts";

/** What guests of a meeting don't know yet, since its agenda was sent, and the button that tells them. */
export function GuestNews({ news }: { news: readonly string[] }) {
  return (
    <Alert kind="warning">
      <p>Dagsordenen er sendt ud, og gæsterne ved ikke alt, hvad der siden er ændret:</p>
      <ul>
        {news.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <form method="post">
        <Button kind="secondary" name="handling" value="gaester">
          Giv gæsterne besked
        </Button>
      </form>
      <p>De får også besked, når du sender et tillæg eller en rettelse.</p>
    </Alert>
  );
}
