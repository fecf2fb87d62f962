// Long because every page of the inside is in one table.
import { zipSync } from "fflate";
import pg from "pg";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inventPdf } from "../setup/files.ts";
import { openBrowser } from "./browser.ts";
import { checkPage } from "./page-check.ts";
import { type Serving, startServing } from "./serving.ts";
import { askAs, askByInvitation, type Asker } from "./signed-in.ts";
import { WORK_ROUTES } from "./work-routes.ts";

const EVERYBODY = [
  "administrator",
  "secretary",
  "case-worker",
  "director",
  "member",
  "staff",
  "dpo",
  "support",
] as const;
type Person = (typeof EVERYBODY)[number];

const ADMINISTRATOR: Person[] = ["administrator"];
const BODY_KEEPERS: Person[] = ["administrator", "secretary"];
const CASE_READERS: Person[] = ["case-worker", "director", "secretary"];

/** Who may open each page, and the page itself where it isn't the address with its ids put in. */
const PAGES: Record<string, { may: readonly Person[]; as?: string; kind?: "file" | "json" }> = {
  "/intern": { may: EVERYBODY },
  "/intern/administration": { may: [...BODY_KEEPERS, "dpo", "support"] },
  "/intern/administration/konti": { may: ADMINISTRATOR },
  "/intern/administration/filer": { may: ADMINISTRATOR },
  "/intern/administration/katalog": { may: ADMINISTRATOR },
  "/intern/organisation": { may: EVERYBODY },
  "/intern/organisation/enheder/ny": { may: ADMINISTRATOR },
  "/intern/organisation/enheder/:unitId": { may: EVERYBODY },
  "/intern/organisation/lister": { may: EVERYBODY },
  "/intern/organisation/lister/:listId": { may: EVERYBODY },
  "/intern/organisation/indstillinger": { may: ADMINISTRATOR },
  "/intern/organisation/import": { may: ADMINISTRATOR },
  "/intern/organisation/import/skabelon/:kind": { may: EVERYBODY, kind: "file" },
  "/intern/personer": { may: EVERYBODY },
  "/intern/personer/ny": { may: ADMINISTRATOR },
  "/intern/personer/opslag": { may: EVERYBODY, as: "/intern/personer/opslag?q=ida", kind: "json" },
  "/intern/personer/:personId": { may: EVERYBODY },
  "/intern/personer/:personId/ret": { may: ADMINISTRATOR },
  "/intern/personer/:personId/adgang": { may: ADMINISTRATOR },
  "/intern/personer/:personId/navne": { may: ADMINISTRATOR },
  "/intern/sager": { may: EVERYBODY },
  "/intern/sager/ny": { may: CASE_READERS },
  "/intern/sager/kle": { may: EVERYBODY },
  "/intern/sager/:caseId": { may: CASE_READERS },
  "/intern/sager/:caseId/ret": { may: CASE_READERS },
  "/intern/sager/:caseId/dokumenter/nyt": { may: CASE_READERS },
  "/intern/sager/:caseId/historik": { may: CASE_READERS },
  "/intern/sager/soeg-i-bilag": { may: EVERYBODY, as: "/intern/sager/soeg-i-bilag?q=tilbud" },
  "/intern/stillinger": { may: EVERYBODY },
  "/intern/dokumenter/:documentId": { may: CASE_READERS },
  "/intern/dokumenter/:documentId/laes": { may: CASE_READERS },
  "/intern/dokumenter/:documentId/versioner": { may: CASE_READERS },
  "/intern/dokumenter/:documentId/historik": { may: CASE_READERS },
  "/intern/dokumenter/:documentId/docx": { may: CASE_READERS, kind: "file" },
  "/intern/dokumenter/:documentId/kommentarer": { may: CASE_READERS, kind: "json" },
  "/intern/dokumenter/:document/godkendelse": { may: CASE_READERS },
  "/intern/dokumenter/:document/vej": { may: CASE_READERS },
  "/intern/dokumenter/:documentId/bilag": { may: CASE_READERS },
  "/intern/bilag/:attachmentId": { may: CASE_READERS },
  "/intern/bilag/:attachmentId/fil": { may: CASE_READERS, kind: "file" },
  "/intern/bilag/:attachmentId/fil/:number": { may: CASE_READERS, kind: "file" },
  "/intern/udvalg": { may: EVERYBODY },
  "/intern/udvalg/ny": { may: BODY_KEEPERS },
  "/intern/udvalg/:body": { may: EVERYBODY },
  "/intern/udvalg/:body/ret": { may: BODY_KEEPERS },
  "/intern/udvalg/:body/medlemmer": { may: EVERYBODY },
  "/intern/udvalg/:body/perioder": { may: EVERYBODY },
  "/intern/udvalg/:body/regler": { may: EVERYBODY },
  "/intern/udvalg/:body/regler/skabelon/:template": { may: BODY_KEEPERS },
  "/intern/udvalg/:body/regler/godkendelse/:type": { may: BODY_KEEPERS },
  "/intern/udvalg/:body/regler/:part": { may: BODY_KEEPERS },
  "/intern/udvalg/:body/indstilling": { may: EVERYBODY },
  "/intern/udvalg/:body/indstilling/:round": { may: EVERYBODY },
  "/intern/udvalg/:body/indstilling/:round/:area": { may: [...BODY_KEEPERS, "director"] },
  "/intern/udvalg/:body/historik": { may: [...BODY_KEEPERS, "dpo"] },
  "/intern/udvalg/:body/kommende": {
    may: ["administrator", "secretary", "case-worker", "director", "member"],
    as: "/intern/udvalg/byraadet/kommende",
  },
  "/intern/udvalg/:body/formandsbeslutninger": {
    may: ["secretary", "member"],
    as: "/intern/udvalg/byraadet/formandsbeslutninger",
  },
  "/intern/dagsorden/:stopId": { may: ["secretary"] },
  "/intern/moeder": { may: EVERYBODY },
  "/intern/moeder/ny": { may: ["secretary"] },
  "/intern/moeder/frister": {
    may: ["secretary"],
    as: "/intern/moeder/frister?body=byraadet&date=2030-12-24",
    kind: "json",
  },
  "/intern/moeder/raekke": {
    may: ["secretary"],
    as: "/intern/moeder/raekke?body=byraadet&rhythm=weeks&every=2&weekday=3&from=2030-01-01&until=2030-12-31&start=10:00",
  },
  "/intern/moeder/kalender": { may: EVERYBODY },
  "/intern/moeder/:meetingId": { may: EVERYBODY },
  "/intern/moeder/:meetingId/dagsorden": { may: ["secretary", "director"] },
  "/intern/moeder/:meetingId/dagsorden/tilfoej": { may: ["secretary"] },
  "/intern/moeder/:meetingId/dagsorden/versioner": { may: ["secretary"] },
  "/intern/moeder/:meetingId/tidsplan": { may: ["secretary", "director"] },
  "/intern/moeder/:meetingId/punkt/:itemId": { may: ["secretary", "director"] },
  "/intern/moeder/:meetingId/ret": { may: ["secretary"] },
  "/intern/moeder/:meetingId/aflys": { may: ["secretary"] },
  "/intern/moeder/:meetingId/historik": { may: ["secretary"] },
  "/intern/moeder/:meetingId/kalender.ics": { may: EVERYBODY, kind: "file" },
  "/intern/moeder/:meetingId/moede": { may: ["secretary"] },
  "/intern/moeder/:meetingId/udsendelse": { may: ["secretary"] },
  "/intern/moeder/:meetingId/papirer": { may: ["secretary", "director"] },
  "/intern/moeder/:meetingId/papirer/:name": { may: ["secretary", "director"], kind: "file" },
  "/intern/moeder/:readId/kilde": { may: ["secretary"] },
  "/intern/indlaesning": { may: BODY_KEEPERS },
  "/intern/indlaesning/:paperId": { may: BODY_KEEPERS },
  "/intern/indlaesning/arkiv/:archiveId": { may: BODY_KEEPERS },
  "/intern/indlaesning/:paperId/fil": { may: BODY_KEEPERS, kind: "file" },
  "/intern/indlaesning/:paperId/side/:page": {
    may: BODY_KEEPERS,
    as: "/intern/indlaesning/:paperId/side/1",
    kind: "file",
  },
  "/intern/besked": { may: EVERYBODY },
  "/intern/besked/indstillinger": { may: EVERYBODY },
  "/intern/besked/mails": { may: ADMINISTRATOR },
  "/intern/adgang": { may: ["secretary", "director", "member"] },
  "/intern/adgang/aabninger": { may: ["dpo"] },
  "/intern/min-konto": { may: EVERYBODY },
  "/intern/min-konto/kalender": { may: EVERYBODY },
  "/intern/min-konto/totrinslogin": { may: EVERYBODY },
  "/intern/min-konto/adgangsnoegler": { may: EVERYBODY },
  "/intern/support": { may: ["support"], as: "/intern/support?q=ida" },
};

/** What only answers to what is sent, leads on, or says that nothing is here. */
const NO_PAGES = [
  "/intern/*",
  "/intern/besked/:notice",
  "/intern/dokumenter/:documentId/afsnit/:key",
  "/intern/dokumenter/:documentId/kommentarer/:commentId",
  "/intern/dokumenter/:documentId/bilag/fil",
  "/intern/dokumenter/:documentId/bilag/orden",
  "/intern/indlaesning/fil",
  "/intern/indlaesning/taster",
  "/intern/indlaesning/:paperId/udkast",
  "/intern/moeder/:meetingId/punkt/:itemId/afsnit/:position",
  "/intern/moeder/:meetingId/punkt/:itemId/bilag/:position",
  "/intern/moeder/:meetingId/moede/handling",
  // Opens while the meeting runs: meeting-screen.test.ts.
  "/intern/moeder/:meetingId/foelg",
  // Open when there are minutes: minutes.test.ts.
  "/intern/moeder/:meetingId/referat",
  "/intern/moeder/:meetingId/referat/referat.pdf",
  "/intern/moeder/:meetingId/referat/offentliggoerelse",
  "/intern/bilag/:attachmentId/titel",
  "/intern/bilag/:attachmentId/version",
  "/intern/min-konto/ny-adgangsnoegle",
  "/intern/support/slut",
];

let browser: Browser;
let serving: Serving;
let ids: Record<string, string>;
const people = new Map<Person, Asker>();
const as = (person: Person) => people.get(person)!;

beforeAll(async () => {
  [browser, serving] = await Promise.all([openBrowser(), startServing()]);
  for (const person of EVERYBODY)
    people.set(
      person,
      person in INVITED
        ? await askByInvitation(serving, INVITED[person]!)
        : await askAs(serving, person),
    );
  ids = await idsOf(serving);
  ids["attachmentId"] = await attach(ids["documentId"]!);
  ids["paperId"] = await putPaper();
  ids["archiveId"] = await putArchive();
}, 180_000);
afterAll(async () => {
  await browser.close();
  await serving.stop();
});

/** Who is no persona, and gets in by an invitation. */
const INVITED: Partial<Record<Person, string>> = {
  dpo: "ask@hvidsund.example",
  support: "jno@hvidsund.example",
};

async function attach(documentId: string): Promise<string> {
  const put = `/intern/dokumenter/${documentId}/bilag/fil`;
  const answer = await as("case-worker").put(put, inventPdf("Tilbud"), "Tilbud.pdf");
  return ((await answer.json()) as { attachmentId: string }).attachmentId;
}

/** A paper that waits to be looked through. */
async function putPaper(): Promise<string> {
  const pdf = inventPdf("REFERAT Klimaudvalget 2026-2029 d. 10-09-2026 Punkt 1: Havnebad");
  const answer = await as("secretary").put("/intern/indlaesning/fil?saa=look", pdf, "Møde.pdf");
  return ((await answer.json()) as { id: string }).id;
}

/** An archive with such a paper, and a file that isn't taken. */
async function putArchive(): Promise<string> {
  const pdf = inventPdf("REFERAT Klimaudvalget 2026-2029 d. 11-09-2026 Punkt 1: Havnebad");
  const zip = Buffer.from(zipSync({ "2026/moede.pdf": pdf, "2026/skema.xlsx": Buffer.from("x") }));
  const answer = await as("secretary").put("/intern/indlaesning/fil?saa=look", zip, "2026.zip");
  return ((await answer.json()) as { archive: string }).archive;
}

/** One of each thing, by the names that addresses have for them. */
async function idsOf({ database }: Serving): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  const { rows } = await client.query<Record<string, string>>(`
    select d.id as "documentId", d.id as document, d.case_id as "caseId",
      a.id as "personId", a.unit_id as "unitId",
      (select id from app.distribution_list order by name limit 1) as "listId",
      (select id from app.meeting where state = 'open' limit 1) as "meetingId",
      (select id from app.meeting where state is null order by date limit 1) as "readId",
      (select r.id from app.route_stop r join app.case_document d on d.id = r.document_id
        join app.case_file c on c.id = d.case_id
        where r.state = 'ready' and d.state = 'approved' and not d.is_closed
          and c.sensitivity = 'normal' limit 1) as "stopId",
      (select i.id from app.agenda_item i join app.meeting m on m.id = i.meeting_id
        where m.state = 'open' order by i.position limit 1) as "itemId",
      r.id as round, b.slug as body,
      (select id from app.nomination_area where round_id = r.id
        and responsible_id = (select id from app.person where initials = 'MOT') limit 1) as area
    from app.case_document d join app.person a on a.id = d.author_id,
      app.nomination_round r join app.body b on b.id = r.body_id
    where a.initials = 'IDL' and d.state = 'draft' limit 1`);
  await client.end();
  return {
    ...rows[0],
    kind: "personer",
    template: "beslutning",
    type: "case",
    part: "frister",
    number: "1",
    name: "dagsorden.pdf",
  };
}

function pathOf(route: string): string {
  const path = PAGES[route]?.as ?? route;
  return path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? `no-${name}`);
}

test("no page is forgotten here", () => {
  expect([...Object.keys(PAGES), ...NO_PAGES].toSorted()).toEqual(WORK_ROUTES.toSorted());
});

describe("every page, opened by somebody who may see it,", () => {
  const pages = Object.entries(PAGES).filter(([, { kind }]) => kind === undefined);
  test.each(pages)("%s is without a fault", async (route, { may }) => {
    const { cookies } = as(may[0]!);
    expect(await checkPage(browser, serving.address, { path: pathOf(route), cookies })).toEqual([]);
  });
});

test("each page is for those who may, and others are told so without a word of it", async () => {
  const faults: string[] = [];
  for (const [route, { may, kind }] of Object.entries(PAGES)) {
    const path = pathOf(route);
    for (const person of EVERYBODY) {
      const answer = await as(person).get(path);
      const body = await answer.text();
      const told = `${person} ${path}: ${answer.status}`;
      if (may.includes(person)) {
        if (answer.status !== 200) faults.push(told);
        if (kind === undefined && !body.includes("<h1")) faults.push(`${told}, no page`);
      } else if (answer.status !== 403 && answer.status !== 404) faults.push(told);
      else if (kind === undefined && headingOf(body) === null) faults.push(`${told}, no page`);
      else if (/legepladser|S\d{4}-\d/.test(body)) faults.push(`${told}, and what stands there`);
    }
    const stranger = await fetch(serving.address + path, { redirect: "manual" });
    if (stranger.status !== 303) faults.push(`a stranger ${path}: ${stranger.status}`);
  }
  expect(faults).toEqual([]);
}, 180_000);

const headingOf = (body: string) =>
  ["Det må du ikke", "Siden findes ikke"].find((title) => body.includes(`<h1>${title}</h1>`)) ??
  null;

test("what isn't there, or isn't an id, is not found", async () => {
  const faults: string[] = [];
  const nobody = crypto.randomUUID();
  for (const route of WORK_ROUTES.filter((one) => one.includes(":")))
    for (const id of ["ingen", nobody, "%00", "a".repeat(3000)]) {
      const path = route.replaceAll(/:\w+/g, id);
      for (const person of ["administrator", "secretary"] as const) {
        const { status } = await as(person).get(path);
        if (status >= 500 || status === 200)
          faults.push(`${person} ${path.slice(0, 90)}: ${status}`);
      }
    }
  expect(faults).toEqual([]);
}, 180_000);

/** A form of a page, as it is sent by one of its buttons with nothing filled in. */
interface EmptyForm {
  action: string | null;
  button: string;
  fields: [name: string, value: string][];
}

/** The forms that have something to fill in, once for each button. */
function emptyForms(): EmptyForm[] {
  const typed = ["radio", "checkbox", "file"];
  return [...document.querySelectorAll("main form[method=post]:has([required])")].flatMap((form) =>
    [
      ...form.querySelectorAll<HTMLButtonElement>("button:not([formnovalidate], [type=button])"),
    ].map((button) => ({
      action: form.getAttribute("action"),
      button: button.value,
      fields: [...form.querySelectorAll<HTMLInputElement>("[name]:not(button)")]
        .filter(({ type }) => !typed.includes(type))
        .map(({ name, type, value }): [string, string] => [name, type === "hidden" ? value : ""])
        .concat(button.name === "" ? [] : [[button.name, button.value]]),
    })),
  );
}

test("a form with nothing filled in comes back and says what is missing", async () => {
  const faults: string[] = [];
  let sent = 0;
  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  for (const [route, { may, kind }] of Object.entries(PAGES)) {
    if (kind !== undefined) continue;
    await reader.context().clearCookies();
    await reader.context().addCookies(as(may[0]!).cookies);
    // Some pages show their form when it is asked for.
    const path = `${pathOf(route)}${pathOf(route).includes("?") ? "&" : "?"}ny`;
    await reader.goto(serving.address + path);
    for (const { action, button, fields } of await reader.evaluate(emptyForms)) {
      const form = new FormData();
      for (const [name, value] of fields) form.append(name, value);
      const answer = await as(may[0]!).post(action ?? path, form);
      const said = /role="alert"[^>]*>(.*?)<\/div>/s.exec(await answer.text())?.[1] ?? "";
      sent++;
      if (answer.status !== 400 || said.length < 20)
        faults.push(`${path} ${button}: ${answer.status} ${said}`);
    }
  }
  expect(faults).toEqual([]);
  expect(sent).toBeGreaterThan(25);
}, 180_000);
