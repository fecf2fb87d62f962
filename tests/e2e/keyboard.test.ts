import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { type Serving, startServing } from "./serving.ts";

let browser: Browser;
let serving: Serving;
beforeAll(async () => {
  [browser, serving] = await Promise.all([openBrowser(), startServing()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await serving.stop();
});

/** What has the focus, and whether it can be seen. */
function focused() {
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  const box = element.getBoundingClientRect();
  const { outlineStyle, boxShadow } = getComputedStyle(element);
  return {
    text: (element.textContent || (element as HTMLInputElement).value).trim(),
    name: element.getAttribute("name"),
    href: element.getAttribute("href"),
    // What is hidden until it has the focus must then show; and something must mark it.
    isSeen:
      box.width > 1 &&
      box.height > 1 &&
      box.left >= 0 &&
      box.right <= innerWidth + 1 &&
      (outlineStyle !== "none" || boxShadow !== "none"),
  };
}
type Focused = NonNullable<ReturnType<typeof focused>>;

/** Goes on with Tab until `wanted` has the focus; everything on the way must be seen. */
async function tabTo(page: Page, what: string, wanted: (at: Focused) => boolean): Promise<Focused> {
  for (let step = 0; step < 150; step++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(focused);
    if (at === null) continue;
    expect(at.isSeen, `${at.text.slice(0, 60)} (${at.name ?? at.href ?? ""}) is seen`).toBe(true);
    if (wanted(at)) return at;
  }
  throw new Error(`the keyboard doesn't come to ${what}`);
}

test.each([
  ["on a desk", { width: 1280, height: 900 }],
  ["on a phone", { width: 390, height: 844 }],
])(
  "%s, a director signs in and approves with the keyboard alone",
  async (_, viewport) => {
    const context = await browser.newContext({ locale: "da-DK", viewport });
    const page = await context.newPage();
    await page.goto(`${serving.address}/log-ind`);
    await tabTo(page, "the director", ({ text }) => text.includes("Mogens Tyrsted"));
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/intern$/);
    const { text: title } = await tabTo(
      page,
      "what waits",
      ({ href }) => href?.startsWith("/intern/dokumenter/") ?? false,
    );
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/dokumenter\//);
    const here = page.url();
    expect(await page.innerText("h1")).toBe(title);
    await tabTo(
      page,
      "the form to approve",
      ({ text, name }) => text === "Godkend" && name === null,
    );
    await page.keyboard.press("Enter");
    await tabTo(page, "the remark", ({ name }) => name === "remark");
    await page.keyboard.type("Prisen holder.");
    await tabTo(page, "the button", ({ name, text }) => name === "handling" && text === "Godkend");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.innerText("main"), { timeout: 20_000 })
      .not.toContain("Hos Mogens Tyrsted");
    await page.waitForURL(`${here}?besked=godkend`);
    await page.goto(`${here}/godkendelse`);
    expect(await page.innerText("main")).toContain("Prisen holder.");
    await context.close();
  },
  120_000,
);
