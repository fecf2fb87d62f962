import type { Locator, Page } from "playwright-core";
import type { Somebody } from "./ground.ts";

// A meeting's way from plan to public record, by what stands on the pages.

const main = (page: Page): Locator => page.locator("main");
const field = (page: Page, label: string) => main(page).getByLabel(label).first();
export const press = (page: Page, name: string) =>
  main(page).getByRole("button", { name, exact: true }).first().click();
/** Presses what sends a form, and waits until the page has come again. */
export async function send(page: Page, name: string): Promise<void> {
  const again = page.waitForEvent("load");
  await press(page, name);
  await again;
}
/** Waits until the page says what was done. */
export const told = (page: Page, text: string) =>
  main(page).locator(".alert-success", { hasText: text }).waitFor();

export interface Plan {
  body: string;
  /** YYYY-MM-DD */
  date: string;
  start: string;
  end: string;
  place: string;
  online?: string;
}

/** Plans a meeting, whatever there is to think of twice. @returns its address */
export async function plan({ page, go }: Somebody, given: Plan): Promise<string> {
  await go("/intern/moeder");
  await main(page).getByRole("link", { name: "Planlæg et møde" }).click();
  await field(page, "Udvalg").selectOption({ label: given.body });
  await field(page, "Dato").fill(given.date);
  await field(page, "Begynder").fill(given.start);
  await field(page, "Slutter").fill(given.end);
  await field(page, "Sted").fill(given.place);
  await field(page, "Link til Teams").fill(given.online ?? "");
  await press(page, "Planlæg mødet");
  const again = main(page).getByRole("button", { name: "Planlæg alligevel" });
  const done = main(page).getByText("Mødet er planlagt.");
  await again.or(done).first().waitFor();
  if (await again.isVisible()) await again.click();
  await done.waitFor();
  return new URL(page.url()).pathname;
}

export async function openAgenda({ page, go }: Somebody, meeting: string): Promise<void> {
  await go(meeting);
  await press(page, "Åbn dagsordenen");
  await told(page, "Dagsordenen er åbnet.");
}

export interface FreeItem {
  title: string;
  kind: "Beslutningssag" | "Orientering" | "Drøftelse" | "Høring";
  minutes?: number;
  text: string;
  recommendation?: string;
  closed?: { ground: string; neutral: string };
  /** As it stands in the list: "3 Sager til behandling". */
  chapter?: string;
}

const PUT = "Punktet er sat på dagsordenen.";

/** Puts an item without a case on the agenda. */
export async function addFree(
  { page, go }: Somebody,
  meeting: string,
  item: FreeItem,
): Promise<void> {
  await go(`${meeting}/dagsorden`);
  await main(page).getByRole("link", { name: "Tilføj punkter" }).click();
  await main(page).getByRole("link", { name: "Punkt uden sag" }).click();
  await field(page, "Titel").fill(item.title);
  await field(page, "Hvad skal der ske med punktet?").selectOption({ label: item.kind });
  await field(page, "Minutter").fill(String(item.minutes ?? 10));
  await field(page, "Tekst").fill(item.text);
  await field(page, "Indstilling").fill(item.recommendation ?? "");
  if (item.closed !== undefined) {
    await field(page, "Punktet er lukket").check();
    await field(page, "Lukket efter").fill(item.closed.ground);
    await field(page, "Neutral offentlig titel").fill(item.closed.neutral);
  }
  if (item.chapter !== undefined)
    await field(page, "Kapitel").selectOption({ label: item.chapter });
  await press(page, "Tilføj punktet");
  await told(page, PUT);
}

/** Puts an approved case on the agenda. */
export async function addCase(
  { page, go }: Somebody,
  meeting: string,
  title: string,
): Promise<void> {
  await go(`${meeting}/dagsorden/tilfoej`);
  await main(page).getByLabel(title).check();
  await press(page, "Sæt på dagsordenen");
  await told(page, PUT);
}

/** Puts what an earlier meeting put off on the agenda again. */
export async function addAgain(
  { page, go }: Somebody,
  meeting: string,
  title: string,
): Promise<void> {
  await go(`${meeting}/dagsorden/tilfoej`);
  await main(page).getByRole("link", { name: "Fra et tidligere møde" }).click();
  await main(page).getByLabel(title).check();
  await press(page, "Sæt på igen");
  await told(page, PUT);
}

/** The page of an item, by its title on the agenda. @returns its address */
export async function openItem(
  { page, go }: Somebody,
  meeting: string,
  title: string,
): Promise<string> {
  await go(`${meeting}/dagsorden`);
  await main(page).getByRole("link", { name: title }).click();
  await page.waitForURL(/\/punkt\/[\w-]{36}/);
  return new URL(page.url()).pathname;
}

/** Calls somebody in to an item: one of the house by initials, or somebody from outside by mail. */
export async function callIn(
  who: Somebody,
  meeting: string,
  item: string,
  guest: { initials: string; as: string } | { name: string; as: string; email: string },
): Promise<string> {
  const path = await openItem(who, meeting, item);
  const { page } = who;
  await main(page).locator("summary", { hasText: "Kald en gæst ind" }).click();
  if ("initials" in guest) await field(page, "En, der arbejder her").fill(guest.initials);
  else {
    await field(page, "Eller en gæst udefra").fill(guest.name);
    await field(page, "Mail").fill(guest.email);
  }
  await field(page, "Funktion").fill(guest.as);
  await press(page, "Kald ind");
  await told(page, "Gæsten er kaldt ind.");
  return path;
}

/** Numbers and titles of the agenda, as the secretary sees them. */
export async function agendaOf({ page, go }: Somebody, meeting: string): Promise<string[]> {
  await go(`${meeting}/dagsorden`);
  const rows = await main(page).locator(".agenda > li").all();
  return Promise.all(
    rows.map(async (row) => {
      const [number, title] = await Promise.all([
        row.locator(".agenda-number").innerText(),
        row.locator(".agenda-title").locator("a, b").first().innerText(),
      ]);
      return `${number} ${title}`;
    }),
  );
}

/** Sends the agenda out, its open part to the public at once. @returns the check list */
export async function dispatch(
  { page, go }: Somebody,
  meeting: string,
  message: string,
): Promise<string> {
  await go(`${meeting}/udsendelse`);
  const checks = await main(page).locator("section", { hasText: "Tjekliste" }).first().innerText();
  await field(page, "Besked til modtagerne").fill(message);
  const late = main(page).getByLabel("Hvorfor udsendes der efter fristen?");
  if (await late.isVisible()) await late.fill("Mødet er indkaldt med kort varsel.");
  await field(page, "Offentliggøres nu").check();
  const seen = main(page).getByLabel("Jeg har set tjeklisten og vil udsende alligevel");
  if (await seen.isVisible()) await seen.check();
  await press(page, "Udsend dagsordenen");
  await told(page, "Dagsordenen er sendt ud.");
  return checks;
}

/** Sends the minutes to those who were there. */
export async function circulate(
  { page, go }: Somebody,
  meeting: string,
  message: string,
): Promise<void> {
  await go(`${meeting}/referat`);
  await field(page, "Besked til medlemmerne").fill(message);
  await press(page, "Send til gennemsyn");
  await told(page, "Referatet er sendt til gennemsyn.");
}

/** Comments on an item of circulated minutes: "2. Badebro". */
export async function comment(
  { page, go }: Somebody,
  meeting: string,
  item: string,
  text: string,
): Promise<void> {
  await go(`${meeting}/referat`);
  const form = main(page).locator("#bemaerkninger form.sheet");
  await form.getByLabel("Punkt").selectOption({ label: item });
  await form.getByLabel("Bemærkning").fill(text);
  await press(page, "Send bemærkning");
  await told(page, "Din bemærkning er sendt til sekretæren.");
}

/** Answers the comment of somebody. */
export async function answer(
  { page, go }: Somebody,
  meeting: string,
  from: string,
  given: { outcome: string; text: string },
): Promise<void> {
  await go(`${meeting}/referat`);
  const row = main(page).locator("#bemaerkninger li", { hasText: from }).last();
  await row.locator("summary").click();
  await row.getByLabel("Hvad sker der?").selectOption({ label: given.outcome });
  await row.getByLabel("Svar", { exact: false }).last().fill(given.text);
  await row.getByRole("button", { name: "Gem svar" }).click();
  await told(page, "Svaret er gemt.");
}

/** Calls circulated minutes back to mend them. */
export async function recall(
  { page, go }: Somebody,
  meeting: string,
  reason: string,
): Promise<void> {
  await go(`${meeting}/referat`);
  await main(page).locator("summary", { hasText: "Kald referatet tilbage" }).click();
  await field(page, "Hvad skal rettes?").fill(reason);
  await press(page, "Kald tilbage");
  await told(page, "Referatet er kaldt tilbage og kan rettes.");
}

export async function sign({ page, go }: Somebody, meeting: string): Promise<void> {
  await go(`${meeting}/referat`);
  await press(page, "Underskriv referatet");
  await told(page, "Du har underskrevet referatet.");
}

export async function approve({ page, go }: Somebody, meeting: string): Promise<void> {
  await go(`${meeting}/referat`);
  await press(page, "Godkend referatet");
  await told(page, "Referatet er godkendt og låst.");
}

/** Gives approved minutes to the public. @returns the public page's address */
export async function publish({ page, go }: Somebody, meeting: string): Promise<string> {
  await go(`${meeting}/referat`);
  await main(page).getByRole("link", { name: "Offentliggørelse" }).click();
  await press(page, "Offentliggør referatet");
  await told(page, "Referatet er offentliggjort.");
  const link = main(page).getByRole("link", { name: "Se den offentlige udgave" });
  return (await link.getAttribute("href"))!;
}
