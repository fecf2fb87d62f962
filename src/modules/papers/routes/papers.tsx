import { loading } from "../../../platform/http/form.ts";
import { instantText } from "../../../platform/i18n/dates.ts";
import { Alert, ButtonLink, DataTable, Told } from "../../../ui/index.ts";
import { MeetingFrame } from "../../meetings/ui/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { papersView } from "../papers-view.ts";
import type { Route } from "./+types/papers.ts";

export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const desk = signedIn(context);
  return desk.transact((tx) => papersView(tx, desk, params.meetingId));
});

const TOLD = {
  samles: "Det samlede materiale er ved at blive lavet. Hent siden igen om lidt.",
};

const SEES = {
  all: "Du får hele dagsordenen med lukkede punkter og bilag.",
  open: "Du får den åbne del: lukkede punkter står kun med nummer og neutral titel.",
  items: "Du får materialet til de punkter, du er indkaldt til.",
};

/** What the reader can fetch: agenda and bundle as they stand, and what was sent. */
export default function PapersPage({ loaderData }: Route.ComponentProps) {
  const { head, sees, isRecused, holdsClosed, attachments, bundle } = loaderData;
  const isWaiting = bundle?.state === "waiting";
  return (
    <MeetingFrame head={head} here="papirer">
      <Told texts={TOLD} />
      {!loaderData.isSent && (
        <Alert>Dagsordenen er ikke udsendt. Her er den, som den står nu.</Alert>
      )}
      <p className="lead">{SEES[sees]}</p>
      {isRecused && <p>Punkter, du er inhabil i, er uden tekst og bilag.</p>}
      {holdsClosed && (
        <p>Materialet rummer noget lukket. Hver gang det åbnes, bliver det noteret i loggen.</p>
      )}
      <h2>Hent</h2>
      <div className="actions">
        <ButtonLink kind="primary" href={loaderData.agendaHref}>
          Dagsordenen (PDF)
        </ButtonLink>
        <ButtonLink href={loaderData.bundleHref}>
          {attachments === 0
            ? "Dagsordenen til udskrift (PDF)"
            : `Alt samlet med ${attachments === 1 ? "1 bilag" : `${attachments} bilag`} (PDF)`}
        </ButtonLink>
      </div>
      {isWaiting && (
        <Alert>
          Det samlede materiale er ved at blive lavet: {bundle.done} af {bundle.total} bilag er med.
        </Alert>
      )}
      {bundle?.state === "failed" && (
        <Alert kind="warning">
          Det samlede materiale kunne ikke laves. Prøv igen, eller åbn bilagene enkeltvis fra
          dagsordenen.
        </Alert>
      )}
      <h2>Det, der er sendt</h2>
      <DataTable
        caption="Udsendelser"
        quietCaption
        rows={loaderData.sent}
        keyOf={({ id }) => id}
        empty="Der er ikke sendt noget endnu."
        columns={[
          { title: "Hvad", cell: ({ name }) => name },
          { title: "Sendt", cell: ({ sentAt }) => instantText(sentAt, "da") },
          { title: "Besked", cell: ({ message }) => message ?? "–" },
          {
            title: "PDF",
            cell: ({ name, href, bundleHref }) => (
              <span>
                <a href={href} aria-label={`${name} som den blev sendt (PDF)`}>
                  Dagsorden
                </a>
                {" · "}
                <a href={bundleHref} aria-label={`${name} samlet med bilag (PDF)`}>
                  Samlet
                </a>
              </span>
            ),
          },
        ]}
      />
    </MeetingFrame>
  );
}
