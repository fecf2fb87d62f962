import { loading } from "../../../platform/http/form.ts";
import { ButtonLink, WorkPage } from "../../../ui/index.ts";
import { mayCreateCase } from "../../cases/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { loadWork } from "../load-work.ts";
import { Deadlines } from "../ui/deadlines.tsx";
import { DraftRows } from "../ui/draft-rows.tsx";
import { MeetingRows } from "../ui/meeting-rows.tsx";
import { SentRows } from "../ui/sent-rows.tsx";
import { WaitingRows } from "../ui/waiting-rows.tsx";
import type { Route } from "./+types/work.ts";

export const loader = loading(async ({ context }: Route.LoaderArgs) => {
  const { viewer, transact, clock } = signedIn(context);
  return {
    ...(await transact((tx) => loadWork(tx, viewer, clock()))),
    mayCreate: mayCreateCase(viewer),
  };
});

export default function WorkRoute({ loaderData }: Route.ComponentProps) {
  const { waiting, drafts, sent, meetings, deadlines, mayCreate } = loaderData;
  return (
    <WorkPage
      title="Arbejdsbord"
      actions={mayCreate && <ButtonLink href="/intern/sager/ny">Opret sag</ButtonLink>}
    >
      <div className="split">
        <div>
          <section>
            <h2>Venter på dig</h2>
            <WaitingRows rows={waiting} />
          </section>
          <section>
            <h2>Dine kladder</h2>
            <DraftRows rows={drafts} />
          </section>
          <section>
            <h2>Sendt til godkendelse</h2>
            <SentRows rows={sent} />
          </section>
        </div>
        <aside>
          <section className="card">
            <h2>Kommende møder</h2>
            <MeetingRows rows={meetings} />
          </section>
          <section className="card">
            <h2>Frister</h2>
            <Deadlines rows={deadlines} />
          </section>
        </aside>
      </div>
    </WorkPage>
  );
}
