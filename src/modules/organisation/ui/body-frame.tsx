import type { ReactNode } from "react";
import { dateText } from "../../../platform/i18n/index.ts";
import { Alert, Tabs, WorkPage } from "../../../ui/index.ts";
import { BODIES_CRUMB, bodyPath } from "../body-links.ts";
import type { BodyHead } from "../body-page.ts";

const PAGES = [
  ["", "Overblik"],
  ["kommende", "Kommende sager"],
  ["medlemmer", "Medlemmer"],
  ["perioder", "Perioder"],
  ["regler", "Regler"],
  ["indstilling", "Indstilling"],
  ["historik", "Historik"],
] as const;

export type BodyPage = (typeof PAGES)[number][0];

interface BodyFrameProps {
  head: BodyHead;
  here: BodyPage;
  /** The heading of a page below `here`; without, the body's name is the heading. */
  title?: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** What stands around every page of a body. */
export function BodyFrame({ head, here, title, actions, children }: BodyFrameProps) {
  const pages = PAGES.filter(([word]) => word !== "historik" || head.seesHistory);
  const own = { text: head.name, href: bodyPath(head.slug) };
  const pageName = PAGES.find(([word]) => word === here)?.[1] ?? "";
  const section = { text: pageName, href: bodyPath(head.slug, here) };
  const crumbs =
    title !== undefined
      ? [BODIES_CRUMB, own, ...(here === "" ? [] : [section])]
      : here === ""
        ? [BODIES_CRUMB]
        : [BODIES_CRUMB, own];
  return (
    <WorkPage
      title={title ?? (here === "" ? head.name : `${pageName} i ${head.name}`)}
      kicker={head.kind}
      crumbs={crumbs}
      actions={actions}
    >
      <Tabs
        label={head.name}
        tabs={[
          ...pages.map(([word, text]) => ({
            text,
            href: word === "" ? own.href : bodyPath(head.slug, word),
            current: word === here,
          })),
          ...(head.belongs
            ? [
                {
                  text: "Formandsbeslutninger",
                  href: bodyPath(head.slug, "formandsbeslutninger"),
                  current: false,
                },
              ]
            : []),
          { text: "Møder", href: `/intern/moeder?udvalg=${head.slug}`, current: false },
        ]}
      />
      {head.closedOn !== null && (
        <Alert kind="warning">
          Udvalget er nedlagt. Dets sidste dag var {dateText(head.closedOn, "da", "long")}.
        </Alert>
      )}
      {children}
    </WorkPage>
  );
}
