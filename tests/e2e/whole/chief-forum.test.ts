// Long because a forum's meeting is played to the public record, and the next one's agenda made.
import { afterAll, beforeAll, expect, test } from "vitest";
import * as chain from "./chain.ts";
import * as desk from "./desk.ts";
import { type Asked, read, tellsNobody } from "./eyes.ts";
import {
  type Ground,
  layGround,
  mailThat,
  PATIENT,
  type Somebody,
  weekdayAhead,
} from "./ground.ts";
import { bothWays } from "./round-trip.ts";

// The forum of chiefs: a late item, one that is taken off, and one that is postponed and comes back on
// the next meeting's agenda. Each test goes on from the last.

const BODY = "Fjordens Chefforum";
const [DATE, NEXT] = [weekdayAhead(2, 4), weekdayAhead(2, 6)];
const [INTRANET, LEADING, AUDIT, LATE] = [
  "Nyt intranet",
  "Mindre papir, mere ledelse",
  "Rapport fra borgervejlederen",
  "Lukket dag i rådhusets reception",
];

let ground: Ground;
let secretary: Somebody;
let chair: Somebody;
/** Has a phone. */
let chief: Somebody;
let staff: Somebody;
let councillor: Somebody;
let first: string;
let second: string;
let asked: Asked;

beforeAll(async () => {
  ground = await layGround();
  await ground.makeBody({
    name: BODY,
    kind: "administrative",
    seats: [
      { person: "Mogens Tyrsted", role: "chair" },
      { person: "Claus Reventoft", role: "member" },
      { person: "Nanna Frost-Hviid", role: "member" },
      { person: "Marlene Østvig", role: "member" },
    ],
  });
  secretary = await ground.come("Vibe Ankerhus");
  chair = await ground.come("Mogens Tyrsted");
  chief = await ground.come("Nanna Frost-Hviid", { phone: true });
  staff = await ground.come("Ida Lindemose");
  councillor = await ground.come("Signe Sandgren");
}, 240_000);
afterAll(() => ground.close());

const readBy = async (who: Somebody | null, path: string) =>
  (await read(ground, who?.asker ?? null, path)).text;
const outside = () => ({ public: null, staff: staff.asker, councillor: councillor.asker });
const at = (who: Somebody, title: string) =>
  who.page.locator("#nu", { hasText: title }).waitFor(PATIENT);

test("two meetings are planned, and the first one's agenda is made", async () => {
  const place = "Kulturhuset Tovværket";
  first = await chain.plan(secretary, {
    body: BODY,
    date: DATE,
    start: "08:00",
    end: "11:00",
    place,
  });
  second = await chain.plan(secretary, {
    body: BODY,
    date: NEXT,
    start: "08:00",
    end: "11:00",
    place,
  });
  asked = {
    meeting: first,
    items: [],
    publicPage: `/udvalg/fjordens-chefforum/${DATE}`,
    word: "intranet",
  };
  await chain.openAgenda(secretary, first);
  await chain.addFree(secretary, first, {
    title: INTRANET,
    kind: "Beslutningssag",
    minutes: 45,
    text: "Det gamle intranet får ikke længere rettelser.\n\n- sider, som alle kan skrive\n- søgning, der finder dem",
    recommendation: "Det indstilles, at forummet godkender planen.",
  });
  await chain.addFree(secretary, first, {
    title: LEADING,
    kind: "Drøftelse",
    minutes: 15,
    text: "Et oplæg om, hvilke skemaer der kan undværes.",
  });
  await chain.addFree(secretary, first, {
    title: AUDIT,
    kind: "Orientering",
    minutes: 30,
    text: "Borgervejlederen gennemgår årets henvendelser.",
  });
  expect(await chain.agendaOf(secretary, first)).toHaveLength(7);
  await tellsNobody(
    ground,
    asked,
    { ...outside(), chief: chief.asker },
    /ikke længere rettelser|undværes|Borgervejlederen gennemgår/,
  );
}, 120_000);

test("sent out, it gets a late item with its reason, and one is taken off with its number", async () => {
  await chain.dispatch(secretary, first, "Vi begynder med morgenmad.");
  const { page, go } = secretary;
  await go(`${first}/dagsorden/tilfoej?vis=frit`);
  await page.getByLabel("Titel", { exact: true }).fill(LATE);
  await page.getByLabel("Tekst").first().fill("Receptionen males den dag.");
  await page.getByLabel("Hvorfor kommer det efter udsendelsen?").fill("Maleren meldte sig i går.");
  await page.getByRole("button", { name: "Tilføj punktet" }).click();
  await chain.told(page, "Punktet er sat på dagsordenen.");
  await chain.openItem(secretary, first, AUDIT);
  await page.locator("summary", { hasText: "Tag af dagsordenen" }).click();
  await page.getByLabel("Begrundelse").fill("Borgervejlederen er syg.");
  await page.getByRole("button", { name: "Tag punktet af" }).click();
  await chain.told(page, "Punktet er taget af dagsordenen. Det beholder sit nummer.");
  expect(await chain.agendaOf(secretary, first)).toEqual([
    "1 Godkendelse af dagsorden",
    "2 Tidsplan",
    `3 ${INTRANET}`,
    `4 ${LEADING}`,
    `5 ${AUDIT}`,
    "6 Orientering",
    "7 Eventuelt",
    `8 ${LATE}`,
  ]);
  // The public reads what was sent, until more is sent.
  expect(await readBy(null, asked.publicPage)).not.toContain(LATE);
  await go(`${first}/udsendelse`);
  await page.getByLabel("Hvad sendes").selectOption({ label: "Tillægsdagsorden" });
  await page.getByLabel("Besked til modtagerne").fill("Ét punkt mere.");
  const late = page.getByLabel("Hvorfor udsendes der efter fristen?");
  if (await late.isVisible()) await late.fill("Se punktet.");
  await page.getByLabel("Offentliggøres nu").check();
  const seen = page.getByLabel("Jeg har set tjeklisten og vil udsende alligevel");
  if (await seen.isVisible()) await seen.check();
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await chain.told(page, "Tillægget er sendt ud.");
  const open = await readBy(null, asked.publicPage);
  expect(open).toContain(LATE);
  expect(open).not.toContain("Borgervejlederen gennemgår");
  // What is closed now is the public's no more, before anything else is sent.
  await chain.openItem(secretary, first, LATE);
  await page.locator("summary", { hasText: "Luk punktet" }).click();
  await page.getByLabel("Lukket efter").fill("Sikkerheden i huset");
  await page.getByLabel("Neutral offentlig titel").fill("Rådhusets drift");
  await page.getByRole("button", { name: "Luk punktet" }).click();
  await chain.told(page, "Punktet er lukket.");
  await expect.poll(() => readBy(null, asked.publicPage), PATIENT).toContain("Rådhusets drift");
  await tellsNobody(ground, asked, outside(), /Lukket dag i|Receptionen males/);
  const mail = await mailThat(ground, "nfh@hvidsund.example", "Ét punkt mere.");
  expect(mail.subject).toContain("Tillægsdagsorden");
}, 120_000);

test("an item is postponed to the next meeting, which the screen names", async () => {
  await desk.begin(secretary, first);
  const { page } = secretary;
  await desk.excuse(page, "Marlene Østvig", { reason: "Kursus" });
  await desk.othersAreHere(page);
  await chief.go(`${first}/foelg`);
  await desk.settleWith(page, "Godkendelse af dagsorden", "Godkendt.");
  await desk.settleWith(page, "Tidsplan", "Godkendt.");
  await desk.goTo(page, INTRANET);
  await at(chief, INTRANET);
  await page.keyboard.press("s");
  await desk.settle(page);
  await desk.goTo(page, LEADING);
  // What the seeds say again and again, and nobody can find later.
  await desk.write(page, "Materialet drøftes på et kommende møde.");
  await page.getByText("Teksten nævner et møde uden dato").waitFor();
  await desk.write(page, "");
  await desk.panel(page, "u", async (form) => {
    const options = form.getByLabel("Hvad sker der med sagen?");
    await options.selectOption({ index: 1 });
    await form.getByLabel("Bemærkning").fill("Tiden gik med intranettet.");
  });
  await page.getByText("Udsat til mødet den").first().waitFor();
  await desk.settle(page);
  await desk.settleWith(page, "Orientering", "Ingen.");
  await desk.settleWith(page, "Eventuelt", "Intet.");
  await desk.settleWith(page, LATE, "Taget til efterretning.");
  await desk.end(secretary);
  await chief.page.getByText("Mødet er slut.").waitFor();
  expect(await readBy(secretary, `${first}/referat`)).toContain("Udsat til mødet den");
  await tellsNobody(
    ground,
    asked,
    { ...outside(), chief: chief.asker },
    /Udsat til mødet den|Kursus/,
  );
}, 120_000);

test("the minutes go round and are published", async () => {
  await chain.circulate(secretary, first, "");
  await chain.comment(chief, first, `3. ${INTRANET}`, "Søgningen skal også finde bilag.");
  await chain.answer(secretary, first, "Nanna Frost-Hviid", {
    outcome: "Ændrer ikke referatet",
    text: "Det står i planen.",
  });
  expect(await readBy(chair, `${first}/referat`)).toContain("Det står i planen.");
  await chain.approve(secretary, first);
  expect(await chain.publish(secretary, first)).toBe(asked.publicPage);
  const page = await readBy(null, asked.publicPage);
  expect(page).toContain("Udsat til mødet den");
  expect(page).not.toMatch(/Kursus|Søgningen skal også/);
  const { record, paper, warnings } = await bothWays(ground, asked.publicPage);
  expect(paper).toEqual(record);
  // What was taken off was not decided on.
  expect(warnings).toMatchObject([{ message: "Punkt 5 har ingen beslutning." }]);
}, 120_000);

test("what was postponed comes back on the next meeting's agenda, with its text", async () => {
  await chain.openAgenda(secretary, second);
  await chain.addAgain(secretary, second, LEADING);
  expect(await chain.agendaOf(secretary, second)).toContain(`3 ${LEADING}`);
  const item = await chain.openItem(secretary, second, LEADING);
  expect(await readBy(secretary, item)).toContain("hvilke skemaer der kan undværes");
  await chain.dispatch(secretary, second, "Nu når vi det.");
  const next = `/udvalg/fjordens-chefforum/${NEXT}`;
  expect(await readBy(null, next)).toContain(LEADING);
  await desk.begin(secretary, second);
  await desk.othersAreHere(secretary.page);
  await chief.go(`${second}/foelg`);
  await desk.settleWith(secretary.page, LEADING, "Drøftet. Tre skemaer nedlægges.");
  await at(chief, "Orientering");
  expect(ground.faults).toEqual([]);
}, 120_000);
