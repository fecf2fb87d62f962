import { createContext } from "react-router";
import type { Language } from "../i18n/index.ts";

/** The language of the answer: from the visitor's choice, or else from Accept-Language. */
export const requestLanguage = createContext<Language>("da");

/** The mark that lets the page's own inline scripts run; empty where a page has none. */
export const requestNonce = createContext("");
