import { WorkPage } from "../../../ui/index.ts";

export default function Work() {
  return (
    <WorkPage title="Arbejdsbord">
      <p className="empty">Her er intet, der venter på dig.</p>
    </WorkPage>
  );
}
