import { Tabs } from "../../../ui/index.ts";

const PAGES = [
  ["kommende", "Kommende"],
  ["tidligere", "Tidligere"],
  ["kalender", "Kalender"],
] as const;

/** The pages of many meetings, all of the same bodies. */
export function MeetingTabs({ here, body }: { here: (typeof PAGES)[number][0]; body: string }) {
  const address = (page: (typeof PAGES)[number][0]) => {
    if (page === "kalender") return `/intern/moeder/kalender?udvalg=${body}`;
    return `/intern/moeder?udvalg=${body}${page === "tidligere" ? "&tid=tidligere" : ""}`;
  };
  return (
    <Tabs
      label="Møder"
      tabs={PAGES.map(([page, text]) => ({ text, href: address(page), current: page === here }))}
    />
  );
}
