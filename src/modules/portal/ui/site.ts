import { useRouteLoaderData } from "react-router";
import { messagesIn, type Language, type Messages } from "../../../platform/i18n/index.ts";

/** What the root knows on every page. */
export interface SiteData {
  language: Language;
  authority: string;
  isSample: boolean;
  /** Address of the site without a closing slash. */
  baseUrl: string;
  /** Path and query of this request. */
  path: string;
}

// The error page is shown even when the root itself could not be read.
const bare: SiteData = {
  language: "da",
  authority: "Tingsted",
  isSample: false,
  baseUrl: "",
  path: "/",
};

/** The site's data and its texts in the reader's language. */
export function useSite(): SiteData & { m: Messages; recordLang: "da" | undefined } {
  const site = useRouteLoaderData<SiteData>("root") ?? bare;
  // The record is Danish in every language; on an English page its texts say so.
  const recordLang = site.language === "da" ? undefined : "da";
  return { ...site, m: messagesIn(site.language), recordLang };
}
