import type { ReactNode } from "react";
import { dateText } from "../../../platform/i18n/index.ts";
import { Tabs, WorkPage } from "../../../ui/index.ts";
import type { MeetingHead } from "../meeting-head.ts";
import { type MeetingPage, meetingPath, MEETINGS_CRUMB } from "../meeting-links.ts";
import { MEETING_STATE_NAMES } from "../meeting-state.ts";

const PAGE_NAMES: Record<MeetingPage, string> = {
  "": "Overblik",
  dagsorden: "Dagsorden",
  tidsplan: "Tidsplan",
  papirer: "Materiale",
  udsendelse: "Udsendelse",
  moede: "Mødeskærm",
  foelg: "Følg mødet",
  referat: "Referat",
  historik: "Historik",
};

interface MeetingFrameProps {
  head: MeetingHead;
  here: MeetingPage;
  /** The heading of a page below `here`; without, the meeting is the heading. */
  title?: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** What stands around every page of a meeting: what it is, where it is on its way, its pages. */
export function MeetingFrame({ head, here, title, actions, children }: MeetingFrameProps) {
  const { id, body, date, state, pages } = head;
  const name = `${head.title ?? body.name} ${dateText(date, "da", "long")}`;
  const own = { text: name, href: meetingPath(id) };
  return (
    <WorkPage
      title={title ?? name}
      part={title === undefined && here !== "" ? PAGE_NAMES[here] : undefined}
      kicker={
        <>
          {body.name} · {MEETING_STATE_NAMES[state]}
        </>
      }
      crumbs={title === undefined ? [MEETINGS_CRUMB] : [MEETINGS_CRUMB, own]}
      actions={actions}
    >
      <Tabs
        label="Mødets sider"
        tabs={pages.map((page) => ({
          text: PAGE_NAMES[page],
          href: meetingPath(id, page),
          current: page === here,
        }))}
      />
      {children}
    </WorkPage>
  );
}
