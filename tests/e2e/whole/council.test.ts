// Long because one council's meeting is played from the plan to the public record.
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkPage } from "../page-check.ts";
import * as chain from "./chain.ts";
import * as desk from "./desk.ts";
import { type Asked, isInNoMail, read, tellsNobody } from "./eyes.ts";
import { dayAhead, type Ground, layGround, mailThat, PATIENT, type Somebody } from "./ground.ts";
import { bothWays } from "./round-trip.ts";

// The council of the fjord: a vote by names, a dissent, a recusal, a closed item and a substitute; the
// members sign. Each test goes on from the last.

const BODY = "Fjordrådet";
const DATE = dayAhead(30);
/** Stands in the closed item's title, text and decision, and nowhere else. */
const CLOSED = /Nørregade 7|mæglerens vurdering|2,4 mio/i;
/** That, and somebody's number, which comes to stand in an open item. */
const SECRET = new RegExp(`${CLOSED.source}|150786-1235`, "i");
/** Stands in the text of the item that somebody is recused in. */
const RECUSED = /ansøgt om 40\.000/;
const [BRIDGE, CLUB, HOUSE] = [
  "Badebro ved Strandparken",
  "Tilskud til Vesterby Roklub",
  "Køb af Nørregade 7",
];

let ground: Ground;
let secretary: Somebody;
/** Has her phone with her. */
let chair: Somebody;
let deputy: Somebody;
/** Sits in the club's board. */
let recused: Somebody;
/** Wants to be seen in the minority. */
let minority: Somebody;
let substitute: Somebody;
/** Works here and has nothing to do with the council. */
let staff: Somebody;
let administrator: Somebody;
let meeting: string;
let asked: Asked;

beforeAll(async () => {
  ground = await layGround();
  await ground.makeBody({
    name: BODY,
    kind: "political",
    seats: [
      { person: "Signe Sandgren", role: "chair", party: "Havnelisten" },
      { person: "Mogens Tyrsted", role: "deputy", party: "Samlingslisten" },
      { person: "Nanna Frost-Hviid", role: "member", party: "Grøn Liste" },
      { person: "Ida Lindemose", role: "member", party: "Landsbylisten" },
      { person: "Trine Fuglevig", role: "member", party: "Samlingslisten" },
      {
        person: "Bodil Haslev-Ørum",
        role: "substitute",
        party: "Samlingslisten",
        for: "Trine Fuglevig",
      },
    ],
  });
  secretary = await ground.come("Vibe Ankerhus");
  chair = await ground.come("Signe Sandgren", { phone: true });
  deputy = await ground.come("Mogens Tyrsted");
  recused = await ground.come("Nanna Frost-Hviid");
  minority = await ground.come("Ida Lindemose");
  substitute = await ground.come("Bodil Haslev-Ørum");
  staff = await ground.come("Jonas Rahbæk");
  administrator = await ground.come("Tobias Kvium");
}, 240_000);
afterAll(() => ground.close());

const outside = () => ({
  public: null,
  staff: staff.asker,
  administrator: administrator.asker,
});
const readBy = async (who: Somebody | null, path: string) =>
  (await read(ground, who?.asker ?? null, path)).text;
const publicPage = () => readBy(null, asked.publicPage);
/** What a phone shows of the running meeting. */
const at = (who: Somebody, title: string) =>
  who.page.locator("#nu", { hasText: title }).waitFor(PATIENT);

test("the secretary plans the meeting, and all see when and where it is", async () => {
  meeting = await chain.plan(secretary, {
    body: BODY,
    date: DATE,
    start: "17:00",
    end: "19:00",
    place: "Byrådssalen, Rådhuset",
  });
  asked = {
    meeting,
    items: [],
    publicPage: `/udvalg/fjordraadet/${DATE}`,
    word: "Nørregade",
  };
  for (const who of [chair, staff])
    expect(await readBy(who, `${meeting}/kalender.ics`)).toContain(`SUMMARY:${BODY}`);
  expect((await read(ground, null, asked.publicPage)).status).toBe(404);
});

test("the agenda is made, and is the secretary's and the chair's until it is sent", async () => {
  await chain.openAgenda(secretary, meeting);
  await chain.addFree(secretary, meeting, {
    title: BRIDGE,
    kind: "Beslutningssag",
    minutes: 20,
    text: "Den gamle badebro tog skade i stormen. En ny kan bygges i eg eller i stål.",
    recommendation: "Det indstilles, at badebroen bygges i eg.",
  });
  await chain.addFree(secretary, meeting, {
    title: CLUB,
    kind: "Beslutningssag",
    text: "Roklubben har ansøgt om 40.000 kr. til to nye både. Kassereren er 150786-1235.",
    recommendation: "Det indstilles, at tilskuddet gives.",
  });
  await chain.addFree(secretary, meeting, {
    title: HOUSE,
    kind: "Beslutningssag",
    text: "Mæglerens vurdering er 2,4 mio. kr. Huset kan blive til bådeværksted.",
    recommendation: "Det indstilles, at Nørregade 7 købes.",
    closed: { ground: "Kommunestyrelsesloven § 10 (køb af ejendom)", neutral: "Køb af ejendom" },
  });
  expect(await chain.agendaOf(secretary, meeting)).toEqual([
    "1 Godkendelse af dagsorden",
    `2 ${BRIDGE}`,
    `3 ${CLUB}`,
    `4 ${HOUSE}`,
    "5 Orientering og gensidig information",
    "6 Eventuelt",
    "7 Underskrift af beslutningsprotokollen",
  ]);
  asked.items = [
    await chain.openItem(secretary, meeting, BRIDGE),
    await chain.openItem(secretary, meeting, CLUB),
    await chain.openItem(secretary, meeting, HOUSE),
  ];
  expect(await readBy(chair, `${meeting}/dagsorden`)).toContain(BRIDGE);
  const members = { minority: minority.asker, substitute: substitute.asker };
  await tellsNobody(ground, asked, { ...outside(), ...members }, /Badebro|Roklub|Nørregade 7/);
}, 120_000);

test("it is sent: members read all, the public what is open, and no mail says what is closed", async () => {
  await secretary.go(`${meeting}/udsendelse`);
  await secretary.page.getByText("Der står noget, som ligner et CPR-nummer").waitFor();
  await secretary.go(`${asked.items[1]}?enkel`);
  await secretary.page
    .getByLabel("Sagsfremstilling", { exact: true })
    .fill("Roklubben har ansøgt om 40.000 kr. til to nye både.");
  await chain.send(secretary.page, "Gem Sagsfremstilling");
  const checks = await chain.dispatch(secretary, meeting, "Der er kaffe fra kl. 16.30.");
  expect(checks).not.toContain("CPR-nummer");
  expect(checks).toContain("Lukningen skal ses af en anden");
  await tellsNobody(ground, asked, outside(), SECRET);
  const seen = await publicPage();
  for (const text of [BRIDGE, CLUB, "Køb af ejendom"]) expect(seen).toContain(text);
  for (const who of [chair, deputy, recused, minority, substitute])
    expect(await readBy(who, `${meeting}/papirer/dagsorden.pdf`), who.name).toMatch(SECRET);
  const mail = await mailThat(ground, "sis@hvidsund.example", "Der er kaffe fra kl. 16.30.");
  expect(mail.attachments).toEqual([]);
  // The chair opens what the mail leads to, on the phone.
  const [link = ""] = /\/intern\/moeder\/\S*papirer/.exec(mail.text ?? "") ?? [];
  await chair.go(link);
  await chair.page.getByRole("link", { name: "Dagsordenen (PDF)", exact: true }).waitFor();
  await isInNoMail(ground, SECRET);
  // A calendar lies on telephones and with other services.
  await chair.go("/intern/min-konto/kalender");
  await chain.send(chair.page, "Lav en adresse");
  const feed = new URL(await chair.page.innerText("main code")).pathname;
  for (const calendar of [
    await readBy(null, feed),
    await readBy(chair, `${meeting}/kalender.ics`),
  ]) {
    expect(calendar).toContain(`SUMMARY:${BODY}`);
    expect(calendar).not.toMatch(SECRET);
  }
}, 120_000);

test("the meeting begins with a substitute, and the phone follows", async () => {
  await desk.begin(secretary, meeting);
  const { page } = secretary;
  await desk.excuse(page, "Trine Fuglevig", {
    reason: "Forældremøde",
    substitute: "Bodil Haslev-Ørum",
  });
  await desk.othersAreHere(page);
  await page.locator(".quorum", { hasText: "5 med stemmeret" }).waitFor();
  for (const who of [chair, recused, substitute]) await who.go(`${meeting}/foelg`);
  await at(chair, "Godkendelse af dagsorden");
  await desk.goTo(page, "Godkendelse af dagsorden");
  await desk.phrase(page, 1);
  await desk.settle(page);
  await at(chair, BRIDGE);
  await chair.page.getByText("Til stede: 5").waitFor();
  expect(await chair.page.locator("main").innerText()).not.toContain("Forældremøde");
}, 120_000);

test("they vote by names, and the minority's words are recorded", async () => {
  const { page } = secretary;
  await desk.panel(page, "v", async (form) => {
    await form.getByLabel("Hvordan").selectOption({ label: "Ved navn" });
    const by = (name: string) => form.getByRole("group", { name });
    await by("Ida Lindemose").getByLabel("Imod").check();
    await by("Nanna Frost-Hviid").getByLabel("Undlod").check();
  });
  await page.getByText("3 for, 1 imod, 1 undlod").waitFor();
  await desk.panel(page, "m", async (form) => {
    await form.getByLabel("Hvem", { exact: true }).selectOption({ label: "Ida Lindemose" });
    await form.getByLabel("Ønsket ført til protokol").fill("Stål holder længere end eg.");
  });
  await desk.phrase(page, 1);
  await desk.panel(page, "o", async (form) => {
    await form.getByLabel("Opgaven").fill("Indhent tilbud på badebroen");
    await form.getByLabel("Ansvarlig").fill("Hvidsund Havn");
  });
  await desk.settle(page);
  await at(chair, CLUB);
  expect(await publicPage()).not.toMatch(/Stål holder|imod/);
}, 120_000);

test("who is found recused loses the paper at once, vote and weight with it", async () => {
  const { page } = secretary;
  const [, club = ""] = asked.items;
  await at(recused, CLUB);
  await recused.page.getByText("tilskuddet gives").waitFor();
  expect(await readBy(recused, club)).toMatch(RECUSED);
  await desk.panel(page, "i", async (form) => {
    await form.getByLabel("Hvem").selectOption({ label: "Nanna Frost-Hviid" });
    await form.getByLabel("Begrundelse").fill("Sidder i klubbens bestyrelse");
    await form.getByLabel("Rejst af").selectOption({ label: "En anden" });
  });
  await recused.page.getByText("Du er inhabil i punktet").waitFor();
  await page.locator(".quorum", { hasText: "4 med stemmeret" }).waitFor();
  await chair.page.getByText("Inhabil i punktet: Nanna Frost-Hviid").waitFor();
  await tellsNobody(
    ground,
    asked,
    { recused: recused.asker },
    new RegExp(`${RECUSED.source}|tilskuddet gives`),
  );
  expect(await readBy(recused, club)).toContain("Du er inhabil i punktet");
  await desk.write(page, "Godkendt som indstillet. Beløbet udbetales til 150786-1235.");
  await desk.settle(page);
}, 120_000);

test("behind closed doors the members follow, and the wall shows the neutral title", async () => {
  const { page } = secretary;
  await at(chair, HOUSE);
  await page.getByRole("button", { name: "Luk dørene" }).click();
  await page.getByText("Lukkede døre").waitFor();
  const wall = await readBy(secretary, `${meeting}/foelg?storskaerm`);
  expect(wall).toContain("Køb af ejendom");
  expect(wall).not.toMatch(CLOSED);
  await desk.write(page, "Fjordrådet godkender, at Nørregade 7 købes for højst 2,4 mio. kr.");
  await desk.settle(page);
  await page.getByRole("button", { name: "Åbn dørene" }).click();
  await tellsNobody(ground, asked, outside(), SECRET);
}, 120_000);

test("the rest is decided, and the meeting ends; what was decided is still inside", async () => {
  const { page } = secretary;
  await desk.settleWith(page, "Orientering og gensidig", "Taget til efterretning.");
  await desk.leaveOrCome(page, "Mogens Tyrsted");
  await desk.settleWith(page, "Eventuelt", "Intet.");
  await desk.settleWith(page, "Underskrift", "Protokollen underskrives digitalt.");
  await page.getByText("Alle er færdige").waitFor();
  await desk.end(secretary);
  await chair.page.getByText("Mødet er slut.").waitFor();
  expect(await publicPage()).not.toMatch(/Godkendt som indstillet|Bodil/);
  const members = { deputy: deputy.asker, recused: recused.asker, minority: minority.asker };
  await tellsNobody(ground, asked, { ...outside(), ...members }, /Stål holder|højst 2,4/);
}, 120_000);

test("the minutes are circulated, commented on, mended and sent again", async () => {
  await chain.circulate(secretary, meeting, "Læs venligst igennem.");
  for (const who of [chair, deputy, minority, substitute])
    expect(await readBy(who, `${meeting}/referat`), who.name).toMatch(/Stål holder/);
  expect(await readBy(recused, `${meeting}/referat`)).not.toMatch(RECUSED);
  await tellsNobody(ground, asked, outside(), /Stål holder|højst 2,4|Nørregade 7/);
  await chain.comment(deputy, meeting, `2. ${BRIDGE}`, "Skriv, at broen skal være åben hele året.");
  await chain.answer(secretary, meeting, "Mogens Tyrsted", {
    outcome: "Rettes i referatet",
    text: "Det kommer med.",
  });
  await chain.recall(secretary, meeting, "Punkt 2: broen er åben hele året.");
  await desk.openDesk(secretary, meeting);
  await desk.choose(secretary.page, BRIDGE);
  await desk.write(secretary.page, "Godkendt som indstillet. Badebroen er åben hele året.");
  await desk.settle(secretary.page);
  await chain.circulate(secretary, meeting, "Nu med rettelsen i punkt 2.");
}, 120_000);

test("each who was there signs, one on the phone, and the last signature locks the text", async () => {
  const { browser, serving } = ground;
  const page = { path: `${meeting}/referat`, cookies: chair.asker.cookies };
  expect(await checkPage(browser, serving.address, page)).toEqual([]);
  for (const who of [deputy, recused, minority, substitute]) await chain.sign(who, meeting);
  expect((await read(ground, chair.asker, `${meeting}/referat`)).text).toContain("mangler");
  expect(await publicPage()).not.toMatch(/åben hele året/);
  await chain.sign(chair, meeting);
  expect(await readBy(secretary, `${meeting}/referat`)).toContain("Godkendt og låst");
  await tellsNobody(ground, asked, outside(), /Stål holder|højst 2,4|Nørregade 7/);
}, 120_000);

test("published, all read what was open: page, PDF, search; nobody what was closed", async () => {
  await secretary.go(`${meeting}/referat/offentliggoerelse`);
  await chain.press(secretary.page, "Offentliggør referatet");
  await secretary.page.getByText("Der er ét forslag til anonymisering").waitFor();
  await chain.send(secretary.page, "Udelad 150786-1235");
  expect(await chain.publish(secretary, meeting)).toBe(asked.publicPage);
  const page = await publicPage();
  expect(page).toContain("Beløbet udbetales til");
  for (const text of [
    "åben hele året",
    "Ida Lindemose",
    "Stål holder længere end eg.",
    "Køb af ejendom",
    "Bodil Haslev-Ørum",
  ])
    expect(page).toContain(text);
  expect(await readBy(null, `${asked.publicPage}/punkt/3`)).toContain(
    "Nanna Frost-Hviid deltog ikke i punktets behandling på grund af inhabilitet.",
  );
  expect(page).not.toContain("Forældremøde");
  expect(page).not.toContain("Indhent tilbud");
  const pdf = await readBy(null, `${asked.publicPage}/referat.pdf`);
  for (const text of ["åben hele året", "Stål holder længere end eg.", "Køb af ejendom"])
    expect(pdf).toContain(text);
  await expect
    .poll(() => readBy(null, "/soeg?q=badebro"), PATIENT)
    .toContain(`${asked.publicPage}/punkt/2`);
  await tellsNobody(ground, asked, outside(), SECRET);
  await tellsNobody(ground, asked, { recused: recused.asker }, RECUSED);
  await isInNoMail(ground, SECRET);
  for (const path of [asked.publicPage, `${asked.publicPage}/punkt/2`])
    expect(await checkPage(ground.browser, ground.serving.address, { path })).toEqual([]);
  expect(ground.faults).toEqual([]);
}, 120_000);

test("the PDF of the minutes, read as any paper is, says what the record says", async () => {
  const { record, paper, warnings } = await bothWays(ground, asked.publicPage);
  expect(paper).toEqual(record);
  expect(warnings).toEqual([]);
  expect(record.items[1]?.decisions).toMatchObject([
    {
      votes: {
        for: ["Bodil Haslev-Ørum", "Mogens Tyrsted", "Signe Sandgren"],
        against: ["Ida Lindemose"],
        abstain: ["Nanna Frost-Hviid"],
      },
    },
  ]);
  const { code, out } = await ground.serving.run("verify");
  expect(out).toContain("Låste referater er hele: 1");
  expect(code).toBe(0);
}, 120_000);
