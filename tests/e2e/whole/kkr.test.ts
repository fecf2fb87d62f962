// Long because one meeting of several municipalities is played, and the next one, which approves it.
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkPage } from "../page-check.ts";
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

// Several municipalities together: chapters with numbers of two levels, one that is empty and stays, a
// day's programme around the meeting, and minutes that the next meeting approves. Each test goes on from
// the last.

const BODY = "KKR Fjordlandet";
const [DATE, NEXT] = [weekdayAhead(5, 5), weekdayAhead(5, 8)];
const [SCHOOLS, SHORES] = ["Fælles erhvervsuddannelser", "Kysterne efter stormen"];

/** What the day holds beside the agenda: what, how many minutes, from when. */
const PROGRAMME = [
  ["Ankomst og morgenmad", "30", "08:30"],
  ["Gruppemøder", "60", "09:00"],
  ["Frokost", "60", "12:00"],
] as const;

let ground: Ground;
let secretary: Somebody;
let chair: Somebody;
/** Has her phone with her. */
let mayor: Somebody;
let neighbour: Somebody;
let staff: Somebody;
let meeting: string;
let next: string;
let asked: Asked;

beforeAll(async () => {
  ground = await layGround();
  await ground.makeBody({
    name: BODY,
    kind: "inter-municipal",
    seats: [
      { person: "Agnete Holmgård", role: "chair" },
      { person: "Signe Sandgren", role: "deputy" },
      { person: "Bertil Krogsager", role: "member" },
      { person: "Claus Reventoft", role: "observer" },
    ],
  });
  secretary = await ground.come("Vibe Ankerhus");
  chair = await ground.come("Agnete Holmgård");
  mayor = await ground.come("Signe Sandgren", { phone: true });
  neighbour = await ground.come("Bertil Krogsager");
  staff = await ground.come("Nanna Frost-Hviid");
}, 240_000);
afterAll(() => ground.close());

const readBy = async (who: Somebody | null, path: string) =>
  (await read(ground, who?.asker ?? null, path)).text;
const outside = () => ({ public: null, staff: staff.asker });
const at = (who: Somebody, title: string) =>
  who.page.locator("#nu", { hasText: title }).waitFor(PATIENT);

test("the agenda opens with its chapters, and what is put on gets numbers of two levels", async () => {
  const place = "Hotel Fjordudsigten, Strandvejen 4";
  meeting = await chain.plan(secretary, {
    body: BODY,
    date: DATE,
    start: "10:00",
    end: "12:00",
    place,
  });
  next = await chain.plan(secretary, {
    body: BODY,
    date: NEXT,
    start: "10:00",
    end: "12:00",
    place,
  });
  asked = { meeting, items: [], publicPage: `/udvalg/kkr-fjordlandet/${DATE}`, word: "stormen" };
  await chain.openAgenda(secretary, meeting);
  for (const [title, text] of [
    [SCHOOLS, "Fire kommuner kan dele linjerne mellem sig."],
    [SHORES, "Stormen tog 12 meter af kysten ved fyret."],
  ] as const)
    await chain.addFree(secretary, meeting, {
      title,
      kind: "Beslutningssag",
      minutes: 30,
      text,
      recommendation: "Det indstilles, at sagen drøftes.",
      chapter: "3 Sager til behandling",
    });
  const item = await chain.openItem(secretary, meeting, "Nyt siden sidst");
  asked.items = [item, await chain.openItem(secretary, meeting, SHORES)];
  expect(await chain.agendaOf(secretary, meeting)).toEqual([
    "1 Dagsorden og referat",
    "1.1 Godkendelse af dagsorden",
    "2 Orientering",
    "2.1 Nyt siden sidst",
    "3 Sager til behandling",
    `3.1 ${SCHOOLS}`,
    `3.2 ${SHORES}`,
    "4 Udpegninger",
    "5 Næste møde",
    "5.1 Punkter til næste møde",
    "6 Eventuelt",
  ]);
  await tellsNobody(
    ground,
    asked,
    { ...outside(), neighbour: neighbour.asker },
    /12 meter af kysten/,
  );
}, 120_000);

test("the day has a programme around the meeting", async () => {
  const { page, go } = secretary;
  await go(`${meeting}/tidsplan`);
  await page.getByRole("button", { name: "Lav tidsplan af dagsordenen" }).click();
  await chain.told(page, "Tidsplanen følger nu dagsordenen.");
  for (const [place, [what, minutes, start]] of PROGRAMME.entries()) {
    await chain.send(page, "Tilføj andet på dagen");
    const rows = page.locator(".schedule-rows > li");
    await rows.last().getByLabel("Hvad").fill(what);
    await rows.last().getByLabel("Minutter").fill(minutes);
    await rows.last().getByLabel("Fast start").fill(start);
    await chain.send(page, "Gem tidsplanen");
    const ups = place < 2 ? (await rows.count()) - 1 - place : 0;
    for (let up = 0; up < ups; up++) await chain.send(page, `Flyt op: ${what}`);
  }
  const times = await page.locator(".schedule-time b").allInnerTexts();
  expect(times.slice(0, 3)).toEqual(["8.30–9.00", "9.00–10.00", "10.00–10.05"]);
  expect(times.at(-1)).toBe("12.00–13.00");
  const overview = await readBy(secretary, meeting);
  for (const [what] of PROGRAMME) expect(overview).toContain(what);
}, 120_000);

test("sent out, the empty chapter stands there for members and the public", async () => {
  await chain.dispatch(secretary, meeting, "Gruppemøder fra kl. 9.");
  const mail = await mailThat(ground, "agnete.holmg.rd@nabo.example", "Gruppemøder fra kl. 9.");
  expect(mail.attachments).toHaveLength(1);
  for (const seen of [
    await readBy(null, asked.publicPage),
    await readBy(neighbour, `${meeting}/papirer/dagsorden.pdf`),
    await readBy(null, `${asked.publicPage}/dagsorden.pdf`),
  ])
    for (const title of ["Udpegninger", "Eventuelt", SHORES]) expect(seen).toContain(title);
  expect(await readBy(null, asked.publicPage)).not.toContain("Det indstilles, at referatet");
}, 120_000);

test("it is held, chapter by chapter, and followed on a phone", async () => {
  await desk.begin(secretary, meeting);
  const { page } = secretary;
  await desk.othersAreHere(page);
  await mayor.go(`${meeting}/foelg`);
  await desk.settleWith(page, "Godkendelse af dagsorden", "Godkendt.");
  await desk.settleWith(page, "Nyt siden sidst", "Taget til efterretning.");
  await desk.goTo(page, SCHOOLS);
  await at(mayor, SCHOOLS);
  await mayor.page.getByText("Punkt 3.1").waitFor();
  await desk.write(page, "Drøftet. Anbefales over for de deltagende kommuner.");
  await desk.settle(page);
  await at(mayor, SHORES);
  await desk.write(page, "Drøftet.\n\n- Kysten måles hvert forår.\n- Kommunerne deler udgiften.");
  await desk.settle(page);
  await desk.settleWith(page, "Punkter til næste møde", "Taget til efterretning.");
  await page.getByText("Alle er færdige").waitFor();
  await desk.end(secretary);
  await mayor.page.getByText("Mødet er slut.").waitFor();
  await chain.circulate(secretary, meeting, "");
  await chain.comment(neighbour, meeting, `3.2. ${SHORES}`, "Fordelingen af udgiften bør nævnes.");
  await chain.answer(secretary, meeting, "Bertil Krogsager", {
    outcome: "Taget til efterretning",
    text: "Den besluttes til foråret.",
  });
  expect(await readBy(chair, `${meeting}/referat`)).toContain("Den besluttes til foråret.");
  await tellsNobody(ground, asked, outside(), /Kysten måles/);
}, 180_000);

test("the next meeting has the minutes on its agenda, with what was said of them, and approves them", async () => {
  await chain.openAgenda(secretary, next);
  const numbered = await chain.agendaOf(secretary, next);
  expect(numbered[2]).toMatch(/^1\.2 Godkendelse af referat fra mødet den /);
  const item = await chain.openItem(secretary, next, "Godkendelse af referat fra mødet");
  expect(await readBy(secretary, item)).toContain("Fordelingen af udgiften bør nævnes.");
  await chain.dispatch(secretary, next, "Nu med referatet.");
  await secretary.go(`${meeting}/referat`);
  await chain.press(secretary.page, "Godkend referatet");
  await secretary.page.getByText("Det næste møde har ikke godkendt referatet").waitFor();
  await desk.begin(secretary, next);
  await desk.othersAreHere(secretary.page);
  await desk.settleWith(secretary.page, "Godkendelse af referat fra mødet", "Godkendt.");
  await chain.approve(secretary, meeting);
  expect(await chain.publish(secretary, meeting)).toBe(asked.publicPage);
}, 180_000);

test("published, the chapters stand as they were, and the paper says what the record says", async () => {
  const page = await readBy(null, asked.publicPage);
  for (const text of ["Kysten måles hvert forår", "Udpegninger", "3.2", "Agnete Holmgård"])
    expect(page).toContain(text);
  expect(page).not.toContain("Fordelingen af udgiften");
  for (const [what] of PROGRAMME) expect(page).toContain(what);
  await expect
    .poll(() => readBy(null, "/soeg?q=stormen"), PATIENT)
    .toContain(`${asked.publicPage}/punkt/3.2`);
  const { record, paper, warnings } = await bothWays(ground, asked.publicPage);
  expect(paper).toEqual(record);
  // An empty chapter has nothing to decide on.
  expect(warnings).toMatchObject([
    { message: "Punkt 4 har ingen beslutning." },
    { message: "Punkt 6 har ingen beslutning." },
  ]);
  expect(record.items.map(({ number, items }) => [number, items.length])).toEqual([
    ["1", 1],
    ["2", 1],
    ["3", 2],
    ["4", 0],
    ["5", 1],
    ["6", 0],
  ]);
  const checked = { path: asked.publicPage };
  expect(await checkPage(ground.browser, ground.serving.address, checked)).toEqual([]);
  expect(ground.faults).toEqual([]);
}, 120_000);
