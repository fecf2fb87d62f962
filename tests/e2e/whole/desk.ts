import type { Locator, Page } from "playwright-core";
import type { Somebody } from "./ground.ts";

// The secretary's screen while a meeting goes on, by its keys.

/** Waits until all that was done is stored. */
export const saved = (page: Page) =>
  page.locator("#gemt", { hasText: /^(Gemt kl|Alt er gemt)/ }).waitFor();

/** Opens the screen and begins the meeting. */
export async function begin({ page, go }: Somebody, meeting: string): Promise<void> {
  await go(`${meeting}/moede`);
  await page.getByRole("button", { name: "Begynd mødet" }).click();
  await page.getByRole("button", { name: "Afslut mødet" }).waitFor();
  await saved(page);
}

/** Opens the screen of a meeting that has begun. */
export async function openDesk({ page, go }: Somebody, meeting: string): Promise<void> {
  await go(`${meeting}/moede`);
  await saved(page);
}

/** Chooses an item and tells that the meeting is there. */
export async function goTo(page: Page, title: string): Promise<void> {
  await choose(page, title);
  await page.keyboard.press("n");
  await page.getByText("Behandles nu").waitFor();
}

/** Chooses an item to write on. */
export async function choose(page: Page, title: string): Promise<void> {
  const agenda = page.getByRole("navigation", { name: "Mødets punkter" });
  await agenda.getByRole("button", { name: title }).click();
  await page.locator("#punktet:focus", { hasText: title }).waitFor();
}

/** Somebody stays away; who sits for him, by name. */
export async function excuse(
  page: Page,
  name: string,
  { reason, substitute }: { reason: string; substitute?: string },
): Promise<void> {
  await row(page, name).click();
  await page.keyboard.press("a");
  const form = page.getByRole("form", { name: `Afbud fra ${name}` });
  await page.keyboard.type(reason);
  if (substitute !== undefined)
    await form.getByLabel("Stedfortræder").selectOption({ label: substitute });
  await form.getByRole("button", { name: "Notér afbud" }).click();
  await row(page, name).getByText("afbud").waitFor();
}

/** Somebody leaves, or comes, from the chosen item on. */
export async function leaveOrCome(page: Page, name: string): Promise<void> {
  await row(page, name).click();
  await page.keyboard.press("g");
  await page.keyboard.press("Escape");
}

const row = (page: Page, name: string): Locator =>
  page.locator("#fremmoede [data-person]", { hasText: name });

export async function othersAreHere(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Alle øvrige er til stede" }).click();
  await page.locator("#fremmoede").getByText("ikke noteret").first().waitFor({ state: "detached" });
}

/** Writes the chosen item's decision. */
export async function write(page: Page, text: string): Promise<void> {
  await page.keyboard.press("b");
  await page.locator("#beslutning:focus").waitFor();
  await page.locator("#beslutning").fill(text);
  await page.keyboard.press("Escape");
}

/** Takes the standard decision with that number. */
export async function phrase(page: Page, number: number): Promise<void> {
  await page.keyboard.press(String(number));
}

/** The chosen item is done; waits until it is so. */
export async function settle(page: Page): Promise<void> {
  await page.keyboard.press("Control+Enter");
  await saved(page);
}

/** Takes each item with its standard decision, and goes on to the next. */
export async function settleWith(page: Page, title: string, text: string): Promise<void> {
  await goTo(page, title);
  await write(page, text);
  await settle(page);
}

/** Opens one of the item's forms by its key, fills it and stores it. */
export async function panel(
  page: Page,
  key: string,
  fill: (form: Locator) => Promise<void>,
): Promise<void> {
  await page.keyboard.press(key);
  const form = page.locator("form.item-panel");
  await form.waitFor();
  await fill(form);
  await form.getByRole("button", { name: "Gem", exact: true }).click();
  await form.waitFor({ state: "detached" });
  await saved(page);
}

export async function end({ page }: Somebody): Promise<void> {
  await saved(page);
  await page.getByRole("button", { name: "Afslut mødet" }).click();
  await page.getByRole("button", { name: "Genoptag mødet" }).waitFor();
}
