// Long because all of it shares one build of the page.
import type { Editor } from "@tiptap/core";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { fromPlain, toPlain } from "../../src/platform/rich-text/index.ts";
import { openBrowser } from "../e2e/browser.ts";
import { axeFaults, WCAG } from "../e2e/page-check.ts";
import { type PageServer, startPageServer } from "./page-server.ts";

let server: PageServer;
let browser: Browser;
let page: Page;
let faults: string[];

beforeAll(async () => {
  [server, browser] = await Promise.all([startPageServer(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

beforeEach(async () => {
  server.start({
    "Sagens kerne": "Havnen skal have en promenade.",
    Økonomi: "Område\tBudget\nVeje\t120",
    Lovgrundlag: "",
  });
  faults = [];
  const context = await browser.newContext({
    locale: "da-DK",
    viewport: { width: 1280, height: 900 },
    permissions: ["clipboard-read", "clipboard-write"],
  });
  page = await context.newPage();
  page.setDefaultTimeout(8000);
  page.on("pageerror", ({ message }) => faults.push(message));
  page.on("console", (message) => {
    // The browser itself reports the answers that a test asked for.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      faults.push(message.text());
  });
  await page.goto(server.address);
  await page.getByRole("toolbar").waitFor();
});
afterEach(async () => {
  expect(faults).toEqual([]);
  await page.context().close();
});

const text = (name: string) => page.getByRole("textbox", { name, exact: true });
const tool = (name: string) => page.getByRole("toolbar").getByRole("button", { name, exact: true });
const section = (at: number) => page.locator(".edited-section").nth(at);
const stored = (key: string) => toPlain(server.sections.get(key)!.content);
const expectSaved = (key = "afsnit-1") => expect.poll(() => stored(key), { timeout: 8000 });

/** Goes into a section and to its end, and waits until its editor has the focus. */
async function enter(name: string): Promise<void> {
  await text(name).click();
  await page.locator(".ProseMirror-focused").getByText(/.*/).first().waitFor({ state: "attached" });
  await page.keyboard.press("Control+End");
}

async function paste(html: string): Promise<void> {
  await page.evaluate((given) => {
    const data = new DataTransfer();
    data.setData("text/html", given);
    data.setData("text/plain", "ren tekst");
    document.activeElement!.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, html);
}

test("words, marks, headings and lists are written, counted and saved", async () => {
  await enter("Sagens kerne");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Den er ");
  await tool("Fed").click();
  await page.keyboard.type("lang");
  expect(await tool("Fed").getAttribute("aria-pressed")).toBe("true");
  await page.keyboard.press("Control+b");
  await page.keyboard.type(".");
  await page.keyboard.press("Enter");
  await page.getByLabel("Afsnitstype").selectOption("Overskrift 2");
  await page.keyboard.type("Veje");
  await page.keyboard.press("Enter");
  await page.keyboard.type("- Grus");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("fint");
  await expectSaved().toBe(
    "Havnen skal have en promenade.\n\nDen er lang.\n\nVeje\n\n- Grus\n - fint",
  );
  expect(JSON.stringify(server.sections.get("afsnit-1")!.content)).toContain(
    '{"type":"text","marks":[{"type":"bold"}],"text":"lang"}',
  );
  await section(0).getByText("11 ord · 1 min.").waitFor();
  await page.getByText("I alt 15 ord · 1 min. læsetid").waitFor();
  await section(0)
    .getByText(/^Gemt kl\. \d\d\.\d\d$/)
    .waitFor();
});

test("tables are made, widened, merged and split", async () => {
  await enter("Lovgrundlag");
  await tool("Indsæt tabel").click();
  await page.keyboard.type("Lov");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Nr.");
  await tool("Kolonne efter").click();
  await tool("Slet række").waitFor();
  await tool("Række under").click();
  const rows = section(2).locator("tr");
  expect([await rows.count(), await rows.first().locator("th").count()]).toEqual([4, 4]);
  await page.keyboard.press("Shift+ArrowRight");
  await tool("Flet celler").click();
  await section(2).locator("[colspan='2']").waitFor();
  await tool("Del celle").click();
  await section(2).locator("[colspan]").waitFor({ state: "detached" });
  await tool("Slet kolonne").click();
  await tool("Overskriftsrække").click();
  await section(2).locator("th").first().waitFor({ state: "detached" });
  await tool("Slet tabel").click();
  await expectSaved("afsnit-3").toBe("");
});

test("links take web and mail addresses only", async () => {
  await enter("Sagens kerne");
  await page.keyboard.press("Control+k");
  const dialog = page.getByRole("dialog", { name: "Indsæt link" });
  await dialog.getByLabel("Adresse").fill("javascript:alert(1)");
  await dialog.getByLabel("Tekst").fill("planen");
  await dialog.getByRole("button", { name: "Indsæt" }).click();
  await dialog.getByText("Skriv en adresse, der begynder med https://").waitFor();
  await dialog.getByLabel("Adresse").fill("www.hvidsund.example/plan");
  await page.keyboard.press("Enter");
  await expectSaved().toBe("Havnen skal have en promenade.planen");
  expect(JSON.stringify(server.saves.at(-1))).toContain(
    '"href":"https://www.hvidsund.example/plan"',
  );
  await page.keyboard.press("ArrowLeft");
  await page.locator("[aria-label='Link'][aria-pressed='true']").waitFor();
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog", { name: "Ret link" }).getByText("Fjern link").click();
  await expect
    .poll(() => JSON.stringify(server.saves.at(-1)), { timeout: 8000 })
    .not.toContain("href");
});

test("a footnote has a number in the text and its words below", async () => {
  await enter("Sagens kerne");
  await tool("Indsæt fodnote").click();
  const note = section(0).getByRole("textbox", { name: "Fodnote 1" });
  await note.fill("Jf. referat af 3. maj.");
  await page.keyboard.press("Escape");
  await page.keyboard.type(" Og mere.");
  await expectSaved().toBe(
    "Havnen skal have en promenade.[1] Og mere.\n\n[1] Jf. referat af 3. maj.",
  );
  await section(0).getByRole("button", { name: "Slet fodnote 1" }).click();
  await expectSaved().toBe("Havnen skal have en promenade. Og mere.");
});

test.each([
  [
    "Word",
    "<html xmlns:o='urn:schemas-microsoft-com:office:office'><body><p class=MsoNormal style='color:red'>" +
      "Stien er <b>slidt</b>.<o:p></o:p></p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>" +
      "<![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>Grus</p></body></html>",
    "Stien er slidt.\n\n- Grus",
  ],
  [
    "Outlook",
    '<div class="WordSection1"><p class="MsoNormal"><span lang="DA">Hej Tove<o:p></o:p></span></p>' +
      '<table class="MsoNormalTable"><tr><td><p class="MsoNormal">Veje</p></td><td><p class="MsoNormal">120</p></td></tr></table></div>',
    "Hej Tove\n\nVeje\t120",
  ],
  [
    "Google Docs",
    '<meta charset="utf-8"><b style="font-weight:normal" id="docs-internal-guid-1"><p dir="ltr">' +
      '<span style="font-weight:700">Bro</span><span> af træ</span></p><ul><li dir="ltr"><p>Hegn</p></li></ul></b>',
    "Bro af træ\n\n- Hegn",
  ],
  [
    "a hostile page",
    '<p onclick="x()">Bro<script>window.hit=1</script><img src=x onerror="window.hit=1"><a href="javascript:x()">en</a></p>',
    "Broen",
  ],
])("what is pasted from %s is cleaned", async (_, html, plain) => {
  await enter("Lovgrundlag");
  await paste(html);
  await expectSaved("afsnit-3").toBe(plain);
  expect(await page.evaluate(() => "hit" in window)).toBe(false);
  // The browser reports the styles and handlers of what is pasted, which it applies to nothing.
  faults = faults.filter((fault) => !fault.includes("The action has been blocked"));
  expect(JSON.stringify(server.sections.get("afsnit-3")!.content)).not.toMatch(
    /style|Mso|javascript/,
  );
});

test("without a connection the text stays, is offered after a reload, and is saved then", async () => {
  await enter("Sagens kerne");
  await page.context().setOffline(true);
  await page.keyboard.type(" Ny tekst.");
  await section(0).getByText("Ikke gemt: ingen forbindelse – forsøger igen").waitFor();
  // Before the connection is back: it saves at once then.
  server.mood = "failing";
  await page.context().setOffline(false);
  page.on("dialog", (dialog) => {
    expect(dialog.type()).toBe("beforeunload");
    void dialog.accept();
  });
  await page.reload();
  server.mood = "well";
  await section(0).getByText("som ikke nåede at blive gemt").waitFor();
  await page.getByRole("button", { name: "Gendan ikke-gemt tekst" }).click();
  await expectSaved().toBe("Havnen skal have en promenade. Ny tekst.");
  await page.reload();
  await page.getByRole("toolbar").waitFor();
  expect(await page.getByText("Gendan ikke-gemt tekst").count()).toBe(0);
});

test("who is signed out keeps the text, and it is saved after signing in", async () => {
  await enter("Sagens kerne");
  server.mood = "signed-out";
  await page.keyboard.type(" Mere.");
  await section(0)
    .getByText("Du er logget ud: log ind i et andet vindue, teksten er gemt her i browseren")
    .waitFor();
  server.mood = "well";
  await expectSaved().toBe("Havnen skal have en promenade. Mere.");
});

test.each([
  ["Behold min", "Min."],
  ["Tag den andens", "Hendes."],
  ["Indsæt min nedenunder", "Hendes.\n\nHavnen skal have en promenade. Min."],
])("in a conflict, %s loses nothing", async (choice, stands) => {
  await enter("Sagens kerne");
  const theirs = server.sections.get("afsnit-1")!;
  theirs.content = fromPlain("Hendes.");
  theirs.revision = 7;
  await page.keyboard.type(" Min.");
  await section(0).getByText("Ændret af Ida Holm", { exact: false }).first().waitFor();
  await page.getByRole("button", { name: choice }).click();
  await expectSaved().toContain(stands);
  await section(0).getByText(/^Gemt/).waitFor();
  if (choice === "Indsæt min nedenunder") return;
  await section(0).getByText("Lagt til side").click();
  await section(0).getByRole("button", { name: "Indsæt nedenunder" }).click();
  await expectSaved().toContain(choice === "Behold min" ? "Hendes." : "Min.");
});

test("a form of the page waits until the text is saved", async () => {
  await enter("Sagens kerne");
  await page.keyboard.type(" Sidste ord.");
  await page.getByRole("button", { name: "Send til godkendelse" }).click();
  await page.getByText("Sendt").waitFor();
  expect(stored("afsnit-1")).toBe("Havnen skal have en promenade. Sidste ord.");
});

test("all of it can be done by the keyboard", async () => {
  await page.getByRole("toolbar").getByLabel("Afsnitstype").focus();
  await page.keyboard.press("Tab");
  await page.locator(".ProseMirror-focused").waitFor();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Alt+F10");
  await page.keyboard.press("ArrowRight");
  expect(await page.evaluate(() => document.activeElement!.getAttribute("aria-label"))).toBe("Fed");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Genveje på tastaturet" }).waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".ProseMirror-focused").waitFor();
  // Out of a table, where Tab else goes from cell to cell.
  await page.keyboard.press("Tab");
  await expect.poll(() => focusedName()).toBe("Økonomi");
  await page.keyboard.press("Tab");
  expect(await focusedName()).toBe("Økonomi");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect.poll(() => focusedName()).toBe("Lovgrundlag");
});

const focusedName = () => page.evaluate(() => document.activeElement!.getAttribute("aria-label"));

test("an empty section that must be filled says so", async () => {
  expect(await section(0).getByText("Afsnittet skal udfyldes").count()).toBe(0);
  await enter("Sagens kerne");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await section(0).getByText("Afsnittet skal udfyldes, før sagen kan sendes.").waitFor();
});

test("fifteen sections open as text, and only the one that is entered comes alive", async () => {
  server.start(
    Object.fromEntries(Array.from({ length: 15 }, (_, at) => [`Afsnit ${at}`, "Tekst."])),
  );
  await page.goto(server.address);
  await page.getByRole("toolbar").waitFor();
  expect(await page.locator(".ProseMirror").count()).toBe(0);
  await enter("Afsnit 14");
  expect(await page.locator(".ProseMirror").count()).toBe(1);
});

test("the toolbar misses nothing that happens in the text while it is being drawn", async () => {
  await enter("Økonomi");
  await enter("Sagens kerne");
  // On a slow machine keys come between the drawing of the toolbar and its listening to the text.
  await page
    .locator(".ProseMirror")
    .last()
    .evaluate((node) => {
      const { editor } = node as unknown as { editor: Editor };
      const { on } = editor;
      editor.on = (...given) => {
        editor.on = on;
        editor.chain().selectAll().toggleBold().run();
        return editor.on(...given);
      };
    });
  await text("Økonomi").focus();
  await expect.poll(() => tool("Fed").getAttribute("aria-pressed")).toBe("true");
});

test("nothing is left to be desired by axe, and nothing runs off a phone", async () => {
  // On a busy machine the text may lose the focus once more before the toolbar is its own.
  await expect
    .poll(async () => {
      await enter("Økonomi");
      await page.keyboard.press("Control+Home");
      return tool("Indsæt fodnote").getAttribute("aria-disabled");
    })
    .toBe("false");
  await tool("Indsæt fodnote").click();
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await axeFaults(page, [...WCAG, "best-practice"])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
  }
});
