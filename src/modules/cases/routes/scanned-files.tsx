import { ForbiddenError } from "../../../platform/errors.ts";
import { loading } from "../../../platform/http/form.ts";
import { instantText } from "../../../platform/i18n/dates.ts";
import { Alert, DataTable, WorkPage } from "../../../ui/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { maySeeScans } from "../attachment-policy.ts";
import {
  type HarmfulFile,
  harmfulFiles,
  type ScannerState,
  scannerState,
} from "../store/scanned-files.ts";
import type { Route } from "./+types/scanned-files.ts";

const MOST = 200;

export const loader = loading(async ({ context }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  if (!maySeeScans(viewer))
    throw new ForbiddenError("Kun administratorer kan se, hvad skanneren har fundet.", {
      hint: "Spørg din administrator, hvis en fil ikke kan åbnes.",
    });
  return transact(async (tx) => ({
    files: await harmfulFiles(tx, MOST),
    scanner: await scannerState(tx),
  }));
});

export default function ScannedFiles({ loaderData }: Route.ComponentProps) {
  const { files, scanner } = loaderData;
  return (
    <WorkPage
      title="Skadelige filer"
      crumbs={[{ text: "Administration", href: "/intern/administration" }]}
    >
      <Scanner scanner={scanner} />
      <DataTable
        caption="Skadelige filer, de nyeste først"
        columns={[
          {
            title: "Fil",
            cell: (one: HarmfulFile) => one.fileName ?? "En fil i en lukket sag",
          },
          { title: "Sag", cell: ({ caseNumber }) => caseNumber },
          {
            title: "Lagt på",
            cell: ({ uploadedAt, uploader }) => `${instantText(uploadedAt, "da")} af ${uploader}`,
          },
          { title: "Fundet", cell: ({ found }) => found ?? "" },
        ]}
        rows={files}
        keyOf={({ attachmentId, number }) => `${attachmentId} ${number}`}
        empty="Der er ikke fundet skadelige filer."
      />
      <p className="quiet">
        En skadelig fil kan ingen åbne, og dens tekst bliver ikke læst. Tal med den, der lagde den
        på.
      </p>
    </WorkPage>
  );
}

function Scanner({ scanner: { last, waiting } }: { scanner: ScannerState }) {
  if (last === null) return <p>Ingen fil er undersøgt endnu.</p>;
  const at = instantText(last.uploadedAt, "da");
  if (last.scan === "not_scanned")
    return (
      <Alert kind="warning">
        Filer bliver ikke undersøgt, fordi der ikke er sat en skanner op. Driften angiver den med
        CLAMAV_URL. Seneste fil kom {at}.
      </Alert>
    );
  if (last.scan === "failed")
    return (
      <Alert kind="error">
        Skanneren svarer ikke: {last.note} Filer, der venter: {waiting}. De kan kun åbnes af den,
        der lagde dem på, og bliver prøvet igen hvert minut.
      </Alert>
    );
  return (
    <p>
      Skanneren svarer. Den så sidst på en fil, der kom {at}
      {waiting > 0 && `. Filer, der venter: ${waiting}`}.
    </p>
  );
}
