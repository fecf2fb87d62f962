import { Mark } from "../../../ui/index.ts";
import {
  aboutPath,
  accessibilityPath,
  bodiesPath,
  casesPath,
  frontPath,
  languagePath,
  searchPath,
} from "../links.ts";
import { useSite } from "./site.ts";

/** Whose pages these are, the main menu and, where the page has it, the other language. */
export function SiteHead({ hasLanguages }: { hasLanguages: boolean }) {
  const { m, authority, isSample, path } = useSite();
  const nav = [
    [bodiesPath, m.nav.bodies],
    [casesPath, m.nav.cases],
    [searchPath, m.nav.search],
    [aboutPath, m.nav.about],
  ] as const;
  return (
    <header>
      {isSample && (
        <div className="sample">
          <p className="wide">
            <b>{m.common.sampleLabel}.</b> {m.common.sampleBanner}
          </p>
        </div>
      )}
      <div className="site-head">
        <div className="wide">
          <a className="brand" href={frontPath}>
            <Mark />
            <span>
              <b>{authority}</b>
              <small>{m.common.tagline}</small>
            </span>
          </a>
          <nav aria-label={m.common.mainNavigation}>
            <ul className="site-nav plain">
              {nav.map(([href, text]) => (
                <li key={href}>
                  <a href={href} aria-current={currency(path, href)}>
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {hasLanguages && (
            <a
              href={languagePath(m.common.otherLanguageCode, path)}
              lang={m.common.otherLanguageCode}
              hrefLang={m.common.otherLanguageCode}
              rel="nofollow"
            >
              {m.common.otherLanguage}
            </a>
          )}
        </div>
      </div>
    </header>
  );
}

/** "page" on the entry itself, "true" on a page below it. */
function currency(path: string, href: string): "page" | "true" | undefined {
  if (path === href) return "page";
  return path.startsWith(`${href}/`) || path.startsWith(`${href}?`) ? "true" : undefined;
}

/** What the reader may need from everywhere, at the foot. */
export function SiteFoot() {
  const { m, authority } = useSite();
  return (
    <footer className="site-foot">
      <div className="wide">
        <p>
          <b>{authority}</b>
        </p>
        <ul className="plain">
          <li>
            <a href={aboutPath}>{m.pageTitle.about}</a>
          </li>
          <li>
            <a href={accessibilityPath}>{m.pageTitle.accessibility}</a>
          </li>
          <li>
            <a href="/log-ind" rel="nofollow">
              {m.common.signIn}
            </a>
          </li>
        </ul>
        <p className="quiet">
          {m.common.danishOnly} {m.common.poweredBy}
        </p>
      </div>
    </footer>
  );
}
