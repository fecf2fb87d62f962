import { ForbiddenError } from "../../../platform/errors.ts";
import { loading } from "../../../platform/http/form.ts";
import { instantText } from "../../../platform/i18n/dates.ts";
import { Button, DataTable, TextField, WorkPage } from "../../../ui/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { mayReadOpenings } from "../policy-access.ts";
import { openings } from "../store/access-requests.ts";
import type { Route } from "./+types/openings.ts";

const HERE = "/intern/adgang/aabninger";
const SIZE = 50;

export const loader = loading(async ({ context, request }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  if (!mayReadOpenings(viewer))
    throw new ForbiddenError(
      "Kun databeskyttelsesrådgiveren kan se, hvem der har åbnet lukkede papirer.",
    );
  const words = new URL(request.url).searchParams;
  const number = words.get("sag")?.trim() || undefined;
  const before = Number(words.get("foer")) || undefined;
  const rows = await transact((tx) => openings(tx, { before, size: SIZE + 1, number }));
  return {
    number: number ?? "",
    rows: rows.slice(0, SIZE),
    older: rows.length > SIZE ? (rows[SIZE - 1]?.id ?? null) : null,
  };
});

export default function Openings({ loaderData }: Route.ComponentProps) {
  const { rows, number, older } = loaderData;
  return (
    <WorkPage title="Åbninger af lukkede papirer" crumbs={[]}>
      <p className="lead">Hver gang en lukket sag eller et lukket bilag åbnes, noteres det her.</p>
      <form method="get" className="filters">
        <TextField name="sag" label="Sagens nummer" value={number} />
        <Button kind="secondary">Vis</Button>
      </form>
      <DataTable
        caption="Åbninger"
        quietCaption
        rows={rows}
        keyOf={({ id }) => String(id)}
        empty="Her er ingen åbninger."
        columns={[
          { title: "Hvornår", cell: ({ at }) => instantText(new Date(at), "da") },
          {
            title: "Hvem",
            cell: ({ person, supporter }) =>
              supporter === null ? person : `${supporter}, der hjalp ${person}`,
          },
          { title: "Sag", cell: ({ number: of }) => of ?? "" },
          { title: "Hvad", cell: ({ what }) => what },
          { title: "Netadresse", cell: ({ address }) => address ?? "" },
        ]}
      />
      {older !== null && (
        <p>
          <a href={`${HERE}?foer=${older}${number && `&sag=${encodeURIComponent(number)}`}`}>
            Vis ældre
          </a>
        </p>
      )}
    </WorkPage>
  );
}
