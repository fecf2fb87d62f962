import { accessibilityPath } from "../links.ts";
import { AccessibilityDa, AccessibilityEn } from "../ui/accessibility-text.tsx";
import { Page } from "../ui/page.tsx";
import { useSite } from "../ui/site.ts";

export default function Accessibility() {
  const { m, language, authority } = useSite();
  const title = m.pageTitle.accessibility;
  return (
    <Page title={title} crumbs={[]} canonical={accessibilityPath}>
      <h1>{title}</h1>
      <div className="text">
        {language === "da" ? (
          <AccessibilityDa authority={authority} />
        ) : (
          <AccessibilityEn authority={authority} />
        )}
      </div>
    </Page>
  );
}
