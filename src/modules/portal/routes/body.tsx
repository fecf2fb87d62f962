import { services } from "../services.ts";
import { bodiesPath, bodyPath } from "../links.ts";
import { notFound } from "../not-found.ts";
import { bodyData } from "../structured-data.ts";
import { BodyTerms } from "../ui/body-terms.tsx";
import { MeetingRows } from "../ui/meeting-rows.tsx";
import { Page } from "../ui/page.tsx";
import { useSite } from "../ui/site.ts";
import type { Route } from "./+types/body.ts";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { record } = context.get(services);
  const body = await record.body(params.body);
  if (!body) throw await notFound(record);
  const asked = Number(new URL(request.url).searchParams.get("aar"));
  const year = body.years.includes(asked) ? asked : undefined;
  return { body, year, meetings: await record.meetingsOf(body.slug, year) };
}

export default function Body({ loaderData: { body, year, meetings } }: Route.ComponentProps) {
  const { m, baseUrl, authority } = useSite();
  return (
    <Page
      title={body.name}
      crumbs={[{ text: m.bodies.title, href: bodiesPath }]}
      description={`${body.name}: ${m.common.tagline}`}
      canonical={bodyPath(body.slug, year)}
      data={bodyData(baseUrl, body, authority)}
    >
      <h1>{body.name}</h1>
      <p className="lead">
        {[body.organisation, m.bodyKind[body.kind]].filter(Boolean).join(" · ")}
      </p>
      <div className="split">
        <section>
          <h2>{year ? m.body.inYear(year) : m.body.meetings}</h2>
          {body.years.length > 1 && (
            <nav aria-label={m.body.year}>
              <ul className="years plain">
                {[undefined, ...body.years].map((choice) => (
                  <li key={choice ?? "all"}>
                    <a
                      href={bodyPath(body.slug, choice)}
                      aria-current={choice === year ? "page" : undefined}
                    >
                      {choice ?? m.body.allYears}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          <MeetingRows meetings={meetings} />
        </section>
        <aside aria-label={m.body.terms}>
          <BodyTerms body={body} />
        </aside>
      </div>
    </Page>
  );
}
