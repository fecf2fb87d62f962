import { dateInDenmark } from "../../../platform/clock.ts";
import { services } from "../services.ts";
import { bodiesPath, casesPath, frontPath } from "../links.ts";
import { siteData } from "../structured-data.ts";
import { BodyRows } from "../ui/body-rows.tsx";
import { DecisionRows } from "../ui/decision-rows.tsx";
import { MeetingRows } from "../ui/meeting-rows.tsx";
import { Page } from "../ui/page.tsx";
import { SiteSearch } from "../ui/site-search.tsx";
import { useSite } from "../ui/site.ts";
import type { Route } from "./+types/front.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const { record, clock } = context.get(services);
  const today = dateInDenmark(clock());
  const [decisions, coming, latest, bodies] = await Promise.all([
    record.latestDecisions(8),
    record.coming(today, 5),
    record.latest(today, 5),
    record.bodies(),
  ]);
  return { decisions, coming, latest, bodies };
}

export default function Front({ loaderData }: Route.ComponentProps) {
  const { decisions, coming, latest, bodies } = loaderData;
  const { m, baseUrl, authority } = useSite();
  return (
    <Page
      title={m.front.title}
      description={m.front.lead}
      canonical={frontPath}
      data={siteData(baseUrl, authority)}
    >
      <div className="hero">
        <h1>{m.front.title}</h1>
        <p className="lead">{m.front.lead}</p>
        <SiteSearch />
      </div>
      {bodies.length === 0 ? (
        <p>{m.front.empty}</p>
      ) : (
        <div className="split">
          <section>
            <h2>{m.front.latestDecisions}</h2>
            <DecisionRows decisions={decisions} />
            <p>
              <a href={casesPath}>{m.front.allCases}</a>
            </p>
          </section>
          <div>
            <section>
              <h2>{m.front.coming}</h2>
              {coming.length > 0 ? (
                <MeetingRows meetings={coming} withBody />
              ) : (
                <p>{m.front.noComing}</p>
              )}
            </section>
            <section>
              <h2>{m.front.latest}</h2>
              <MeetingRows meetings={latest} withBody />
            </section>
            <section>
              <h2>{m.front.bodies}</h2>
              <BodyRows bodies={bodies} />
              <p>
                <a href={bodiesPath}>{m.front.allBodies}</a>
              </p>
            </section>
          </div>
        </div>
      )}
    </Page>
  );
}
