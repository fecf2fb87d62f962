import { Tabs } from "../../../ui/index.ts";

const PAGES = [
  ["enheder", "/intern/organisation", "Enheder"],
  ["personer", "/intern/personer", "Personer"],
  ["lister", "/intern/organisation/lister", "Fordelingslister"],
  ["import", "/intern/organisation/import", "Indlæs"],
  ["indstillinger", "/intern/organisation/indstillinger", "Indstillinger"],
] as const;

type PageWord = (typeof PAGES)[number][0];

/** The pages of the organisation that the viewer may open. */
export function OrganisationTabs({ here, mayEdit }: { here: PageWord; mayEdit: boolean }) {
  const shown = PAGES.filter(([word]) => mayEdit || !["import", "indstillinger"].includes(word));
  return (
    <Tabs
      label="Organisation"
      tabs={shown.map(([word, href, text]) => ({ text, href, current: word === here }))}
    />
  );
}
