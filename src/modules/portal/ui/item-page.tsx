import { dateText } from "../../../platform/i18n/index.ts";
import { Neighbours, type Neighbour } from "../../../ui/index.ts";
import type { PublishedItem } from "../../publication/index.ts";
import type { CaseEntry, MeetingRecord } from "../../publication/index.ts";
import type { findItem } from "../items.ts";
import { bodiesPath, bodyPath, itemPath, meetingPath } from "../links.ts";
import { spotLink } from "../spot-link.ts";
import { CasePath } from "./case-path.tsx";
import { CiteBox } from "./cite-box.tsx";
import { ItemFacts } from "./item-facts.tsx";
import { ItemText } from "./item-text.tsx";
import { KindBadge } from "./kind-badge.tsx";
import { Page } from "./page.tsx";
import { RepairNote } from "./repair-note.tsx";
import { useSite } from "./site.ts";

interface ItemPageProps {
  meeting: Extract<MeetingRecord, { state: "published" }>;
  found: NonNullable<ReturnType<typeof findItem>>;
  /** The appearances of the item's case, this one included. */
  path: CaseEntry[];
}

/** One item: its printed texts, the decision, the case's way through the bodies, how to cite it. */
export function ItemPage({ meeting, found, path }: ItemPageProps) {
  const { m, language, recordLang } = useSite();
  const { content } = meeting;
  const { item } = found;
  const address = { bodySlug: content.body.slug, slug: content.slug };
  const here = itemPath({ ...address, number: item.number });
  const date = dateText(content.date, language);
  return (
    <Page
      title={`${item.number}. ${item.title}`}
      crumbs={[
        { text: m.bodies.title, href: bodiesPath },
        { text: content.body.name, href: bodyPath(content.body.slug) },
        { text: dateText(content.date, language, "long"), href: meetingPath(address) },
      ]}
      description={`${item.title}. ${content.body.name}, ${date}`}
      canonical={here}
    >
      <p className="kicker">
        <KindBadge kind={content.kind} /> {m.meeting.item(item.number)}
        {" · "}
        <a href={meetingPath(address)}>{m.meeting.title(content.body.name, date)}</a>
        {item.decisions.length > 0 && (
          <>
            {" · "}
            <a href="#beslutning">{m.item.toDecision}</a>
          </>
        )}
      </p>
      <h1 lang={recordLang}>{item.title}</h1>
      {item.closed ? (
        <div className="note">
          <p>
            <b>{m.meeting.closed}.</b> {m.meeting.closedNote}
          </p>
        </div>
      ) : (
        <div className="split">
          <div className="record">
            <ItemText item={item} meeting={address} source={content.source} />
            <RepairNote repairs={item.repairs ?? []} />
            {path.length > 1 && (
              <section>
                <h2>{m.item.path}</h2>
                <CasePath entries={path} here={here} level={3} />
              </section>
            )}
          </div>
          <aside aria-label={m.item.facts}>
            <ItemFacts
              item={item}
              source={spotLink(address, content.source, item.inSource, item.number)}
            />
            <CiteBox meeting={meeting} item={item} path={here} />
          </aside>
        </div>
      )}
      <Neighbours
        label={m.item.neighbours}
        previous={found.previous && neighbour(found.previous, m.item.previous)}
        next={found.next && neighbour(found.next, m.item.next)}
      />
    </Page>
  );

  function neighbour({ number, title }: PublishedItem, direction: string): Neighbour {
    return { href: itemPath({ ...address, number }), direction, title: `${number}. ${title}` };
  }
}
