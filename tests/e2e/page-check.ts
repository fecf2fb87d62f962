import axe, { type RunOptions } from "axe-core";
import { HtmlValidate } from "html-validate";
import type { Browser, Cookie, Page } from "playwright-core";

/** A page to check: its path, the status it answers with, and the language asked for. */
export interface PageToCheck {
  path: string;
  status?: number;
  language?: "da" | "en";
  /** Of whoever is signed in, when the page is one of theirs; such a page may carry script. */
  cookies?: Cookie[];
}

const widths = [1280, 390];

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // React and the editor write each its own way: "/>" after void elements, or not.
    "void-style": "off",
    "doctype-style": "off",
    "attr-case": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    // React's own ids begin with "_", as HTML lets them.
    "valid-id": ["error", { relaxed: true }],
    "no-trailing-whitespace": "off",
    // The breadcrumb ends in the page's title, which makes titles longer than 70 signs.
    "long-title": "off",
    // The editor's field is a text with headings and tables, which no native element is.
    "prefer-native-element": ["error", { exclude: ["textbox"] }],
    // The page that follows a meeting fetches itself anew where no script does.
    "meta-refresh": "off",
    // Case texts are printed matter; their spaces and signs are theirs.
    "no-raw-characters": "off",
    "tel-non-breaking": "off",
  },
});

/**
 * Opens a page as a reader would, narrow and wide, and returns every fault found: wrong status,
 * invalid HTML, WCAG 2.1 A and AA by axe, script, console errors, headings, title, sideways scroll.
 */
export async function checkPage(
  browser: Browser,
  baseUrl: string,
  { path, status = 200, language = "da", cookies }: PageToCheck,
): Promise<string[]> {
  const page = await readerOf(browser, language);
  await page.context().clearCookies();
  if (cookies !== undefined) await page.context().addCookies(cookies);
  try {
    const faults = await faultsOf(page, baseUrl + path, status, language);
    return cookies === undefined ? faults : faults.filter((fault) => !/^\d+ scripts$/.test(fault));
  } finally {
    page.removeAllListeners();
    await page.goto("about:blank");
  }
}

const readers = new WeakMap<Browser, Map<string, Promise<Page>>>();

/** The page that all checks in a language share: to make one, and to send it axe, takes longer than a check. */
function readerOf(browser: Browser, language: "da" | "en"): Promise<Page> {
  const ofBrowser = readers.get(browser) ?? new Map<string, Promise<Page>>();
  readers.set(browser, ofBrowser);
  const reader = ofBrowser.get(language) ?? openReader(browser, language);
  ofBrowser.set(language, reader);
  return reader;
}

async function openReader(browser: Browser, language: "da" | "en"): Promise<Page> {
  const locale = language === "da" ? "da-DK" : "en-GB";
  const page = await (await browser.newContext({ locale })).newPage();
  await page.addInitScript(axe.source);
  return page;
}

async function faultsOf(page: Page, url: string, status: number, language: string) {
  const faults: string[] = [];
  page.on("console", (message) => {
    // The browser itself reports the status of an error page that we asked for.
    const expected = status >= 400 && message.location().url === url;
    if (message.type() === "error" && !expected) faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`page error: ${error.message}`));
  await page.setViewportSize({ width: 1280, height: 900 });
  const response = await page.goto(url);
  if (response?.status() !== status) faults.push(`status ${response?.status()}, not ${status}`);

  const report = await validator.validateString((await response?.text()) ?? "");
  for (const { line, column, message, ruleId } of report.results.flatMap((r) => r.messages))
    faults.push(`html ${line}:${column} ${ruleId}: ${message}`);

  const facts = await page.evaluate(() => ({
    language: document.documentElement.lang,
    title: document.title,
    h1: [...document.querySelectorAll("h1")].map((h1) => h1.textContent.trim()),
    scripts: document.querySelectorAll('script:not([type="application/ld+json"])').length,
    data: [...document.querySelectorAll('script[type="application/ld+json"]')].map(
      (s) => s.textContent,
    ),
    ids: [...document.querySelectorAll("[id]")].map(({ id }) => id),
  }));
  if (facts.language !== language) faults.push(`lang is "${facts.language}"`);
  if (facts.title.length < 5) faults.push(`title is "${facts.title}"`);
  if (facts.h1.length !== 1 || !facts.h1[0]) faults.push(`h1: ${JSON.stringify(facts.h1)}`);
  if (facts.scripts > 0) faults.push(`${facts.scripts} scripts`);
  if (new Set(facts.ids).size < facts.ids.length) faults.push("an id stands twice");
  for (const data of facts.data) JSON.parse(data);

  faults.push(...(await axeFaults(page)));
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const content = await page.evaluate(() => document.documentElement.scrollWidth);
    if (content > width) faults.push(`${content} px wide in a window of ${width} px`);
  }
  return faults;
}

export const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];

/** What axe finds wrong with a page as it stands now, by WCAG 2.1 A and AA unless told otherwise. */
export async function axeFaults(page: Page, tags = WCAG): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async (values) => {
    const inPage = (window as unknown as { axe: typeof axe }).axe;
    // Without what holds, and what frames would hold (there are none).
    const options: RunOptions = { resultTypes: ["violations"], runOnly: { type: "tag", values } };
    return (await inPage.run(options)).violations;
  }, tags);
  return violations.map(
    ({ id, help, nodes }) => `axe ${id}: ${help}: ${nodes.map((node) => node.html).join(" | ")}`,
  );
}
