import { dateText } from "../../../platform/i18n/index.ts";
import type { BodySummary } from "../../publication/index.ts";
import { bodyPath } from "../links.ts";
import { useSite } from "./site.ts";

/** Bodies as a list of links with their number of meetings. */
export function BodyRows({ bodies }: { bodies: BodySummary[] }) {
  const { m, language } = useSite();
  return (
    <ul className="rows">
      {bodies.map((body) => (
        <li key={body.slug}>
          <p>
            <a href={bodyPath(body.slug)}>{body.name}</a>
          </p>
          <p className="quiet">
            {[
              m.count.meetings(body.meetingCount),
              body.latestDate && m.bodies.latest(dateText(body.latestDate, language, "long")),
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </li>
      ))}
    </ul>
  );
}
