import type { ComponentProps } from "react";
import { Button, DataTable } from "../../../ui/index.ts";

export interface ShownSession {
  id: string;
  device: string;
  method: string;
  address: string;
  lastUsed: string;
  isThis: boolean;
}

const COLUMNS: ComponentProps<typeof DataTable<ShownSession>>["columns"] = [
  { title: "Enhed", cell: ({ device }) => device },
  { title: "Måde", cell: ({ method }) => method },
  { title: "Netadresse", cell: ({ address }) => address },
  { title: "Sidst brugt", cell: ({ lastUsed }) => lastUsed },
  {
    title: "Log ud",
    cell: ({ id, device, isThis }) =>
      isThis ? (
        "Denne enhed"
      ) : (
        <form method="post">
          <input type="hidden" name="session" value={id} />
          <Button kind="plain" name="handling" value="afslut" aria-label={`Log ud på ${device}`}>
            Log ud
          </Button>
        </form>
      ),
  },
];

/** Where one is signed in, each with a button that ends it. */
export function SessionTable({ sessions }: { sessions: ShownSession[] }) {
  return (
    <DataTable
      caption="Steder, hvor du er logget ind"
      quietCaption
      rows={sessions}
      keyOf={({ id }) => id}
      empty="Du er ikke logget ind nogen steder."
      columns={COLUMNS}
    />
  );
}
