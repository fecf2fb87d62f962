// Long because one board's meeting is played from the plan to the public record.
import { afterAll, beforeAll, expect, test } from "vitest";
import { pdfText } from "../../pdf-text.ts";
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

// The board of directors: an approved case, a time table with blocks and a break, and guests who are
// called in at their time and see their own item only. Each test goes on from the last.

const BODY = "Koncernledelsen";
/** The board itself meets on Wednesdays. */
const DATE = weekdayAhead(5, 4);
const CASE = "Almene boliger på Møllebakken";
const [HARBOUR, HALLS] = ["Fælles vagtordning i havnen", "Bookingsystem til haller"];
const ONLINE = "https://teams.example.com/l/meetup/hele-moedet";
/** In the texts of what isn't the harbour master's. */
const OTHERS = /Boligforeningen søger|Idrætssamvirket ønsker|Møllebakken/;

let ground: Ground;
let secretary: Somebody;
let chair: Somebody;
/** Has a phone with him. */
let director: Somebody;
let guest: Somebody;
let staff: Somebody;
/** Wrote the case. */
let author: Somebody;
let member: Somebody;
let meeting: string;
let asked: Asked;

beforeAll(async () => {
  ground = await layGround();
  secretary = await ground.come("Vibe Ankerhus");
  chair = await ground.come("Hanne Lykkegren");
  director = await ground.come("Mogens Tyrsted", { phone: true });
  guest = await ground.come("Jonas Rahbæk");
  staff = await ground.come("Nanna Frost-Hviid");
  author = await ground.come("Mia Lindtorp");
  member = await ground.come("Signe Sandgren");
}, 240_000);
afterAll(() => ground.close());

const readBy = async (who: Somebody | null, path: string) =>
  (await read(ground, who?.asker ?? null, path)).text;
const statusFor = async (who: Somebody | null, path: string) =>
  (await read(ground, who?.asker ?? null, path)).status;
const isShut = async (who: Somebody, path: string) =>
  expect([403, 404], path).toContain(await statusFor(who, path));
const outside = () => ({ public: null, staff: staff.asker, member: member.asker });
const at = (who: Somebody, title: string) =>
  who.page.locator("#nu", { hasText: title }).waitFor(PATIENT);

test("the meeting is planned with its room and its link, which only those see who come", async () => {
  meeting = await chain.plan(secretary, {
    body: BODY,
    date: DATE,
    start: "08:30",
    end: "10:30",
    place: "Mødelokale Tangen, Rådhuset",
    online: ONLINE,
  });
  asked = {
    meeting,
    items: [],
    publicPage: `/udvalg/koncernledelsen/${DATE}`,
    word: "vagtordning",
  };
  expect(await readBy(director, `${meeting}/kalender.ics`)).toContain("teams.example.com");
  await tellsNobody(ground, asked, { ...outside(), guest: guest.asker }, /teams\.example/);
});

test("an approved case and two matters with guests are put on the agenda", async () => {
  await chain.openAgenda(secretary, meeting);
  await chain.addCase(secretary, meeting, CASE);
  await chain.addFree(secretary, meeting, {
    title: HARBOUR,
    kind: "Beslutningssag",
    minutes: 20,
    text: "Havnen og beredskabet kan dele vagten om natten.",
    recommendation: "Det indstilles, at ordningen prøves i et år.",
  });
  await chain.addFree(secretary, meeting, {
    title: HALLS,
    kind: "Drøftelse",
    minutes: 15,
    text: "Idrætssamvirket ønsker ét system til alle haller.",
  });
  const harbour = await chain.callIn(secretary, meeting, HARBOUR, {
    initials: "JOR",
    as: "Havnechef",
  });
  const halls = await chain.callIn(secretary, meeting, HALLS, {
    name: "Rie Sandholm",
    as: "formand for Idrætssamvirket",
    email: "rie@idraet.example",
  });
  asked.items = [harbour, halls, await chain.openItem(secretary, meeting, CASE)];
  expect(await chain.agendaOf(secretary, meeting)).toEqual([
    "1 Godkendelse af dagsorden",
    "2 Tidsplan",
    `3 ${CASE}`,
    `4 ${HARBOUR}`,
    `5 ${HALLS}`,
    "6 Orientering",
    "7 Eventuelt",
  ]);
  await isShut(guest, `${meeting}/papirer`);
  await tellsNobody(
    ground,
    asked,
    { ...outside(), guest: guest.asker },
    /Havnen og beredskabet|vagtordning i/,
  );
}, 120_000);

test("the time table follows the agenda, with a break, and the clock times move along", async () => {
  const { page, go } = secretary;
  await go(`${meeting}/tidsplan`);
  const times = () => page.locator(".schedule-time b").allInnerTexts();
  const before = await times();
  expect(before[0]).toMatch(/^8\.30|^08\.30/);
  await chain.send(page, "Tilføj pause");
  const last = before.length + 1;
  await page.getByLabel(`Hvad i række ${last}`).fill("Pause med kaffe");
  await page.getByLabel(`Minutter i række ${last}`).fill("10");
  await chain.send(page, "Gem tidsplanen");
  await chain.told(page, "Tidsplanen er gemt.");
  // Up to before the halls.
  for (let up = 0; up < 3; up++) {
    await chain.send(page, "Flyt op: Pause med kaffe");
  }
  const rows = await page.locator(".schedule-rows > li").allInnerTexts();
  const place = (title: string) => rows.findIndex((row) => row.includes(title));
  expect(rows.join("\n")).toContain("Gæst: Jonas Rahbæk");
  expect(place(HALLS)).toBeGreaterThan(place(HARBOUR));
}, 120_000);

test("sent out, a guest of the house and one from outside get their own item, and nothing else", async () => {
  await chain.dispatch(secretary, meeting, "Husk at læse sagen om boligerne.");
  const papers = await readBy(guest, `${meeting}/papirer`);
  expect(papers).toContain("Du får materialet til de punkter, du er indkaldt til.");
  const own = await readBy(guest, `${meeting}/papirer/dagsorden.pdf`);
  expect(own).toContain("ordningen prøves i et år");
  const [harbour = "", halls = ""] = asked.items;
  expect(await statusFor(guest, harbour)).toBe(200);
  for (const path of [halls, `${meeting}/dagsorden`, `${meeting}/tidsplan`])
    await isShut(guest, path);
  await tellsNobody(
    ground,
    asked,
    { guest: guest.asker },
    /Boligforeningen søger|Idrætssamvirket ønsker/,
  );
  expect(await readBy(guest, `${meeting}/kalender.ics`)).toContain("teams.example.com");

  const toGuest = await mailThat(
    ground,
    "rie@idraet.example",
    "Materialet til dit punkt er vedhæftet",
  );
  const attached = await pdfText(new Uint8Array(toGuest.attachments[0]!.content));
  expect(attached).toContain("Idrætssamvirket ønsker");
  expect(attached).not.toMatch(/Møllebakken|beredskabet/);
  // Each comes at the hours of the time table.
  for (const [address, hours] of [
    ["jor@hvidsund.example", "8.50–9.10"],
    ["rie@idraet.example", "9.20–9.35"],
    ["mot@hvidsund.example", "8.30–10.30"],
  ] as const)
    expect((await mailThat(ground, address, "Indkaldelse:")).text, address).toContain(hours);
  // Nothing in the board's agenda is closed, so its members get it whole.
  const toMember = await mailThat(ground, "mot@hvidsund.example", "Husk at læse sagen");
  expect(await pdfText(new Uint8Array(toMember.attachments[0]!.content))).toMatch(
    /Boligforeningen/,
  );
  expect(await readBy(null, asked.publicPage)).toContain(HARBOUR);
  await tellsNobody(ground, asked, { public: null, staff: staff.asker }, /teams\.example/);
}, 120_000);

test("called in at his time, the guest's screen shows his item while it is treated, and no other", async () => {
  await desk.begin(secretary, meeting);
  const { page } = secretary;
  await desk.othersAreHere(page);
  await guest.go(`${meeting}/foelg`);
  await director.go(`${meeting}/foelg`);
  await at(director, "Godkendelse af dagsorden");
  await guest.page.getByText("Næste punkt vises her").waitFor();
  expect(await guest.page.locator("main").innerText()).not.toMatch(OTHERS);
  await desk.settleWith(page, "Godkendelse af dagsorden", "Godkendt.");
  await desk.settleWith(page, "Tidsplan", "Godkendt.");
  await desk.settleWith(page, CASE, "Drøftet. Sagen går videre til Byrådet.");
  await at(guest, HARBOUR);
  await guest.page.getByText("ordningen prøves i et år").waitFor();
  await at(director, HARBOUR);
  await desk.panel(page, "g", async (form) => {
    const guestOf = form.getByRole("group", { name: "Jonas Rahbæk" });
    await guestOf.getByLabel("Deltagelse").selectOption({ label: "Deltog" });
  });
  await page.keyboard.press("s");
  await desk.panel(page, "o", async (form) => {
    await form.getByLabel("Opgaven").fill("Aftal vagten med beredskabet");
    await form.getByLabel("Ansvarlig").fill("Jonas Rahbæk");
  });
  await desk.settle(page);
  await at(director, HALLS);
  await guest.page.getByText("Næste punkt vises her").waitFor();
  expect(await guest.page.locator("main").innerText()).not.toMatch(/vagtordning|haller/);
}, 120_000);

test("the meeting ends, and its case goes on to the next body", async () => {
  const { page } = secretary;
  await desk.choose(page, HALLS);
  await desk.panel(page, "g", async (form) => {
    const guestOf = form.getByRole("group", { name: "Rie Sandholm" });
    await guestOf.getByLabel("Deltagelse").selectOption({ label: "Deltog" });
  });
  await desk.write(page, "Drøftet. Digitalisering og IT undersøger, hvad der findes.");
  await desk.settle(page);
  await desk.settleWith(page, "Orientering", "Intet til dagsordenen.");
  await desk.settleWith(page, "Eventuelt", "Intet.");
  await desk.end(secretary);
  await director.page.getByText("Mødet er slut.").waitFor();
  const coming = await readBy(secretary, "/intern/udvalg/byraadet/kommende");
  expect(coming).toContain(CASE);
  await isShut(director, `${meeting}/referat`);
  await tellsNobody(
    ground,
    asked,
    { ...outside(), guest: guest.asker },
    /undersøger, hvad der findes|Aftal vagten/,
  );
}, 120_000);

test("the minutes are circulated, commented on and approved", async () => {
  await chain.circulate(secretary, meeting, "Bemærkninger inden fredag, tak.");
  expect(await readBy(director, `${meeting}/referat`)).toContain("undersøger, hvad der findes");
  await isShut(guest, `${meeting}/referat`);
  await chain.comment(chair, meeting, `4. ${HARBOUR}`, "Godt, at det kun er et år.");
  await chain.answer(secretary, meeting, "Hanne Lykkegren", {
    outcome: "Taget til efterretning",
    text: "",
  });
  await chain.approve(secretary, meeting);
  // Whoever wrote the case finds what became of it there.
  await expect.poll(() => readBy(author, "/intern/besked"), PATIENT).toContain("udskrift af");
  const { page } = author;
  await author.go("/intern/besked");
  await page.getByText("Din sag er behandlet").first().click();
  await page.getByRole("link", { name: /Udskrift af referat: Koncernledelsen.*punkt 3/ }).waitFor();
  await tellsNobody(
    ground,
    asked,
    { ...outside(), guest: guest.asker },
    /undersøger, hvad der findes/,
  );
}, 120_000);

test("published, the public reads who was called in, and finds it", async () => {
  expect(await chain.publish(secretary, meeting)).toBe(asked.publicPage);
  const page = await readBy(null, asked.publicPage);
  expect(page).toContain("undersøger, hvad der findes");
  expect(page).toContain("Pause med kaffe");
  expect(page).not.toMatch(/teams\.example|et år\.<\/p><p>Hanne|Aftal vagten/);
  expect(await readBy(null, `${asked.publicPage}/punkt/4`)).toMatch(
    /Havnechef Jonas Rahbæk (var til stede .*)?deltog under punktets behandling\./,
  );
  await expect
    .poll(() => readBy(null, "/soeg?q=vagtordning"), PATIENT)
    .toContain(`${asked.publicPage}/punkt/4`);
  expect(
    await checkPage(ground.browser, ground.serving.address, { path: asked.publicPage }),
  ).toEqual([]);
  const { record, paper, warnings } = await bothWays(ground, asked.publicPage);
  expect(paper).toEqual(record);
  expect(warnings).toEqual([]);
  expect(ground.faults).toEqual([]);
}, 120_000);
