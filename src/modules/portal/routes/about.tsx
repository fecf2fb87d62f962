import { aboutPath } from "../links.ts";
import { AboutDa, AboutEn } from "../ui/about-text.tsx";
import { Page } from "../ui/page.tsx";
import { useSite } from "../ui/site.ts";

export default function About() {
  const { m, language } = useSite();
  const title = m.pageTitle.about;
  return (
    <Page title={title} crumbs={[]} canonical={aboutPath}>
      <h1>{title}</h1>
      <div className="text">{language === "da" ? <AboutDa /> : <AboutEn />}</div>
    </Page>
  );
}
