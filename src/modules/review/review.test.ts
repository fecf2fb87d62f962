// Long because one queue holds the papers of all of it.
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bathing, harbour, paper } from "../../../tests/import/papers.ts";
import { type House, openHouse, type Part, PEOPLE } from "../../../tests/setup/house.ts";
import { createLog } from "../../platform/log.ts";
import { readPaper } from "../intake/index.ts";
import { readRecord } from "../publication/index.ts";
import { approvePaper } from "./actions/approve-paper.ts";
import { approveSure } from "./actions/approve-sure.ts";
import { dismissPaper, restorePaper } from "./actions/dismiss-paper.ts";
import { publishPaper } from "./actions/publish-paper.ts";
import { receivePaper } from "./actions/receive-paper.ts";
import { retryPaper } from "./actions/retry-paper.ts";
import { saveDraft } from "./actions/save-draft.ts";
import type { Draft, Wish } from "./draft.ts";
import { holdPaper } from "./hold-paper.ts";
import { openPaper } from "./open-paper.ts";
import { mayReview, maySeePapers } from "./policy.ts";
import { filterIn, queueView } from "./queue-view.ts";
import { settleDoubt, setValue } from "./screen/changes.ts";
import { contentOf, paperById } from "./store/papers.ts";
import { DAYS_KEPT, sweepPapers } from "./sweep-papers.ts";
import { reviewHandlers } from "./take-paper.ts";

let house: House;
let scansIn: string;
beforeAll(async () => {
  house = await openHouse();
  scansIn = await mkdtemp(path.join(tmpdir(), "tingsted-scans-"));
});
afterAll(() => house.close());

async function put(
  name: string,
  content: string | Uint8Array,
  wish: Wish = "publish",
  part: Part = "secretary",
): Promise<string> {
  async function* bytes() {
    yield Buffer.from(content);
  }
  const desk = await house.signedInAs(part);
  const came = await receivePaper(desk, { name, content: bytes(), announced: null }, wish);
  return "id" in came ? came.id : String(came.count);
}

async function readAll(): Promise<void> {
  const { files, jobs } = await house.signedInAs("secretary");
  await jobs.drain(
    reviewHandlers({
      app: house.database.app,
      files,
      jobs,
      log: createLog("silent"),
      scansIn,
      clock: () => new Date(),
    }),
  );
}

const state = (id: string) => house.transact((tx) => paperById(tx, id));
const draftOf = async (id: string): Promise<Draft> =>
  (await house.transact((tx) => contentOf(tx, id)))!.draft;
const published = () => readRecord(house.database.public, house.authorityId);

/** The head and the line of the date name different days. */
const doubtful = (date: string, closed = false) =>
  paper({ date: `10-${date}`, items: [bathing, { ...harbour, closed }] }).replace(
    `Mødedato d. 10-${date}`,
    `Mødedato d. 11-${date}`,
  );

test("a sure paper is imported and published as was wished, with nothing of closed items", async () => {
  const id = await put(
    "sikker.txt",
    paper({ date: "05-01-2026", items: [bathing, { ...harbour, closed: true }] }),
  );
  const draft = await put("kladde.txt", paper({ date: "06-01-2026" }), "draft");
  await readAll();
  expect(await state(id)).toMatchObject({ state: "imported", outcome: "new", doubts: 0 });
  const shown = await published().meeting("klimaudvalget", "2026-01-05");
  expect(shown?.state).toBe("published");
  expect(JSON.stringify(shown)).not.toContain("Havnen foreslår");
  expect(await published().meeting("klimaudvalget", "2026-01-06")).toBeNull();
  await house.as("secretary", (tx, desk) => publishPaper(tx, desk, draft));
  expect(await published().meeting("klimaudvalget", "2026-01-06")).not.toBeNull();
});

test("a doubtful paper waits, is corrected upon a revision, and imported as it was corrected", async () => {
  const id = await put("tvivl.txt", doubtful("02-2026"));
  await readAll();
  expect(await state(id)).toMatchObject({ state: "held", isSure: false, body: "Klimaudvalget" });
  expect(await published().meeting("klimaudvalget", "2026-02-11")).toBeNull();
  const { revision } = await state(id);
  await expect(
    house.as("secretary", (tx, desk) => approvePaper(tx, desk, id, { revision, publish: true })),
  ).rejects.toThrow(/tvivl tilbage/);
  const corrected = setValue(
    setValue(await draftOf(id), "/date", "2026-02-12"),
    "/items/0/title",
    "Havnebad på Sydmolen",
  );
  const saved = await house.as("secretary", (tx, { viewer }) =>
    saveDraft(tx, { viewer, now: new Date() }, id, { revision, draft: corrected }),
  );
  expect(saved).toMatchObject({ kind: "saved" });
  expect(await state(id)).toMatchObject({ isSure: true, date: "2026-02-12" });
  await expect(
    house.as("secretary", (tx, desk) => approvePaper(tx, desk, id, { revision, publish: true })),
  ).rejects.toThrow(/ændret af/);
  const now = (await state(id)).revision;
  const done = await house.as("secretary", (tx, desk) =>
    approvePaper(tx, desk, id, { revision: now, publish: true }),
  );
  expect(done).toMatchObject({ outcome: "new", page: "/udvalg/klimaudvalget/2026-02-12" });
  const shown = await published().meeting("klimaudvalget", "2026-02-12");
  expect(JSON.stringify(shown)).toContain("Havnebad på Sydmolen");
});

test("of two who correct the same paper the slower is told, and nothing of either is lost", async () => {
  const id = await put("to.txt", doubtful("03-2026"));
  await readAll();
  const { revision } = await state(id);
  const given = { revision, draft: setValue(await draftOf(id), "/place", "Havnen") };
  const save = (part: Part, what: unknown) =>
    house.as(part, (tx, { viewer }) => saveDraft(tx, { viewer, now: new Date() }, id, what));
  await save("secretary", given);
  const slower = await save("administrator", {
    revision,
    draft: setValue(given.draft, "/place", "Skolen"),
  });
  expect(slower).toMatchObject({
    kind: "conflict",
    theirs: { changedBy: "secretary", draft: { document: { place: "Havnen" } } },
  });
  expect((await draftOf(id)).document.place).toBe("Havnen");
  await expect(save("secretary", { revision, draft: {} })).rejects.toThrow(/kan ikke gemmes/);
});

test("what can't be read is told at its own paper, and may be tried again or dismissed", async () => {
  const broken = await put("i-stykker.pdf", "%PDF-1.7 i stykker");
  const sure = await put("ved-siden-af.txt", paper({ date: "07-04-2026" }));
  await readAll();
  expect((await state(sure)).state).toBe("imported");
  const told = await state(broken);
  expect(told.state).toBe("failed");
  expect(told.fault).not.toBeNull();
  expect(told.hint).not.toBeNull();
  await house.as("secretary", (tx, desk) => retryPaper(tx, desk, broken));
  await readAll();
  expect((await state(broken)).state).toBe("failed");
  await house.as("secretary", (tx, desk) => dismissPaper(tx, desk, broken));
  await house.as("secretary", (tx, desk) => restorePaper(tx, desk, broken));
  expect((await state(broken)).state).toBe("failed");
});

test("a file that is here, or was imported, is not taken twice; a dismissed one begins anew", async () => {
  const text = doubtful("05-2026");
  const id = await put("en.txt", text);
  await expect(put("samme.txt", text)).rejects.toThrow(/ligger her allerede/);
  await readAll();
  await house.as("secretary", (tx, desk) => dismissPaper(tx, desk, id));
  expect(await put("igen.txt", text)).toBe(id);
  expect(await state(id)).toMatchObject({ state: "waiting", name: "igen.txt" });
  await readAll();
  const sure = paper({ date: "08-05-2026" });
  await put("sikker2.txt", sure);
  await readAll();
  await expect(put("sikker2-kopi.txt", sure)).rejects.toThrow(/indlæst før/);
  await expect(put("regneark.xlsx", "x")).rejects.toThrow(/Filtypen/);
  await expect(put("tom.txt", "")).rejects.toThrow(/tom/);
});

test("the papers of an archive come each by itself, and once", async () => {
  const zip = zipSync({
    "2026/marts.txt": strToU8(paper({ date: "20-03-2026" })),
    "2026/tvivl.txt": strToU8(doubtful("12-2026")),
    "2026/skema.xlsx": strToU8("x"),
  });
  expect(await put("aar.zip", zip)).toBe("2");
  expect(await put("aar.zip", zip)).toBe("0");
  await readAll();
  expect(await published().meeting("klimaudvalget", "2026-03-20")).not.toBeNull();
  const list = await house.transact((tx) =>
    queueView(tx, filterIn(new URLSearchParams("soeg=tvivl.txt&orden=date"))),
  );
  expect(list.papers.some(({ date }) => date === "2026-12-11")).toBe(true);
  await expect(put("tomt.zip", zipSync({ "a.xlsx": strToU8("x") }))).rejects.toThrow(
    /ingen papirer/,
  );
  await expect(put("falsk.zip", "ikke et arkiv")).rejects.toThrow();
});

test("sure ones that were to wait are approved at once; doubtful ones stay", async () => {
  const sure = await put("vent.txt", paper({ date: "09-06-2026" }), "look");
  const held = await put("vent-tvivl.txt", doubtful("06-2026"), "look");
  await readAll();
  expect(await state(sure)).toMatchObject({ state: "held", isSure: true });
  const count = await house.as("secretary", (tx, desk) =>
    approveSure(tx, desk, { among: [sure, held], publish: true }),
  );
  expect(count).toBe(1);
  await readAll();
  expect([(await state(sure)).state, (await state(held)).state]).toEqual(["imported", "held"]);
  expect(await published().meeting("klimaudvalget", "2026-06-09")).not.toBeNull();
});

test("a paper about a meeting that is held here waits and says so", async () => {
  await house.transact((tx) =>
    sql`
      insert into app.meeting (authority_id, body_id, slug, kind, date, origin, state)
      select authority_id, id, '2026-07-01', 'agenda', '2026-07-01', 'own', 'planned'
      from app.body where slug = 'klimaudvalget'`.execute(tx),
  );
  const id = await put("eget.txt", paper({ date: "01-07-2026" }));
  await readAll();
  expect(await state(id)).toMatchObject({ state: "held", mayRetry: false });
  expect((await state(id)).fault).toContain("føres her");
  const { revision } = await state(id);
  await expect(
    house.as("secretary", (tx, desk) => approvePaper(tx, desk, id, { revision, publish: true })),
  ).rejects.toThrow(/føres her/);
  const saved = await house.as("secretary", async (tx, { viewer }) =>
    saveDraft(tx, { viewer, now: new Date() }, id, { revision, draft: await draftOf(id) }),
  );
  expect(saved).toMatchObject({ meetingNote: expect.stringContaining("føres her") });
});

test("the command line's doubtful papers wait in the same queue, and keep what is corrected", async () => {
  const bytes = Buffer.from(doubtful("08-2026"));
  const reading = await readPaper("cli.txt", bytes);
  const file = {
    sha256: "c".repeat(64),
    size: bytes.length,
    name: "cli.txt",
    mediaType: "text/plain",
  };
  const given = { file, reading, wish: "publish", at: new Date() } as const;
  expect(await house.transact((tx) => holdPaper(tx, given))).toBe("held");
  const list = await house.transact((tx) =>
    queueView(tx, filterIn(new URLSearchParams("soeg=cli.txt"))),
  );
  const [listed] = list.papers;
  expect(listed).toMatchObject({ name: "cli.txt", cameBy: null, isSure: false });
  const id = listed!.id;
  const settled = settleDoubt(await draftOf(id), 0, true);
  await house.as("secretary", async (tx, { viewer }) => {
    const { revision } = await paperById(tx, id);
    return saveDraft(tx, { viewer, now: new Date() }, id, { revision, draft: settled });
  });
  expect(await house.transact((tx) => holdPaper(tx, given))).toBe("held");
  expect((await draftOf(id)).doubts[0]?.settled).toBe(true);
  await house.as("secretary", (tx, desk) => dismissPaper(tx, desk, id));
  expect(await house.transact((tx) => holdPaper(tx, given))).toBe("dismissed");
});

test("what was dismissed or imported long ago goes; what waits stays", async () => {
  const gone = await put("kasseret.txt", doubtful("09-2026"));
  const stays = await put("venter.txt", doubtful("10-2026"));
  await readAll();
  await house.as("secretary", (tx, desk) => dismissPaper(tx, desk, gone));
  await house.transact((tx) => sweepPapers(tx, new Date()));
  expect((await state(gone)).state).toBe("dismissed");
  const later = new Date(Date.now() + (DAYS_KEPT + 1) * 86_400_000);
  await house.transact((tx) => sweepPapers(tx, later));
  await expect(state(gone)).rejects.toThrow(/findes ikke/);
  expect((await state(stays)).state).toBe("held");
});

test("only secretaries of all bodies and administrators see papers; who gives support changes none", async () => {
  const id = await put("adgang.txt", doubtful("11-2026"));
  await readAll();
  const may: Part[] = [];
  for (const part of Object.keys(PEOPLE) as Part[]) {
    const viewer = await house.viewer(part);
    if (maySeePapers(viewer)) may.push(part);
    expect(mayReview(viewer), part).toBe(maySeePapers(viewer));
    expect(mayReview({ ...viewer, supportedBy: { personId: "x", name: "x" } })).toBe(false);
  }
  expect(may.toSorted()).toEqual(["administrator", "secretary"]);
  const { revision } = await state(id);
  for (const part of ["member", "body secretary", "support"] as const) {
    const refused = (work: Promise<unknown>) =>
      expect(work, part).rejects.toThrow(/indlæse papirer/);
    await refused(put("x.txt", "x", "look", part));
    await refused(house.as(part, (tx, { viewer }) => openPaper(tx, viewer, id)));
    await refused(house.as(part, (tx, desk) => dismissPaper(tx, desk, id)));
    await refused(house.as(part, (tx, desk) => restorePaper(tx, desk, id)));
    await refused(house.as(part, (tx, desk) => retryPaper(tx, desk, id)));
    await refused(house.as(part, (tx, desk) => publishPaper(tx, desk, id)));
    await refused(
      house.as(part, (tx, desk) => approveSure(tx, desk, { among: null, publish: true })),
    );
    await refused(
      house.as(part, (tx, desk) => approvePaper(tx, desk, id, { revision, publish: true })),
    );
    await refused(
      house.as(part, (tx, { viewer }) =>
        saveDraft(tx, { viewer, now: new Date() }, id, { revision, draft: {} }),
      ),
    );
  }
  expect((await state(id)).state).toBe("held");
});
