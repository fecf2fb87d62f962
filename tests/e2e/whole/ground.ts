import type { Browser, Page } from "playwright-core";
import pg from "pg";
import { Temporal } from "temporal-polyfill";
import { vi } from "vitest";
import { type MailServer, startMailServer } from "../../setup/mail-server.ts";
import { openBrowser } from "../browser.ts";
import { type Serving, startServing } from "../serving.ts";
import { type Asker, askAs, enterBy } from "../signed-in.ts";

/** A busy machine takes its time. */
export const PATIENT = { timeout: 30_000 };

/** Where whole meetings are played: the sample municipality, served, with a mail server beside it. */
export interface Ground {
  serving: Serving;
  browser: Browser;
  mail: MailServer;
  /** What a page's script threw. */
  faults: string[];
  query<T extends object>(text: string, values?: unknown[]): Promise<T[]>;
  /** Signs somebody in; who has no account is added and invited by mail. */
  come(name: string, how?: { phone?: boolean }): Promise<Somebody>;
  /** Sets a body up by the forms of its pages. @returns its slug */
  makeBody(body: NewBody): Promise<string>;
  /** Sends a form as the administrator. @returns where it led */
  set(path: string, fields: Record<string, string>): Promise<string>;
  close(): Promise<void>;
}

/** Somebody with a browser of his own. */
export interface Somebody {
  name: string;
  asker: Asker;
  page: Page;
  go(path: string): Promise<Page>;
}

export interface NewBody {
  name: string;
  kind: "political" | "administrative" | "inter-municipal";
  seats: { person: string; role: string; party?: string; for?: string }[];
}

/** The sample's people who come in without an invitation. */
const PERSONAS: Record<string, string> = {
  "Ida Lindemose": "case-worker",
  "Mogens Tyrsted": "director",
  "Vibe Ankerhus": "secretary",
  "Signe Sandgren": "member",
  "Nanna Frost-Hviid": "staff",
  "Tobias Kvium": "administrator",
};

export async function layGround(): Promise<Ground> {
  const mail = await startMailServer();
  const env = { SMTP_URL: mail.url, MAIL_FROM: "Hvidsund Kommune <tingsted@hvidsund.example>" };
  const [browser, serving] = await Promise.all([openBrowser(), startServing({ env })]);
  const pool = new pg.Pool({ connectionString: serving.database, max: 2 });
  const query = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
    (await pool.query<T>(text, values)).rows;
  const administrator = await askAs(serving, "administrator");
  const faults: string[] = [];

  const set = async (path: string, fields: Record<string, string>): Promise<string> => {
    const answer = await administrator.post(path, new URLSearchParams(fields));
    if (answer.status !== 303) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.headers.get("location") ?? "";
  };
  const registered = async (name: string): Promise<{ id: string; email: string }> => {
    const found = await query<{ id: string; email: string }>(
      "select id, email from app.person where name = $1 and is_registered",
      [name],
    );
    if (found[0] !== undefined) return found[0];
    const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, ".")}@nabo.example`;
    await set("/intern/personer/ny", { name, email });
    return registered(name);
  };
  const invite = async (name: string): Promise<Asker> => {
    const { id, email } = await registered(name);
    await administrator.post(
      `/intern/personer/${id}/adgang`,
      new URLSearchParams({ handling: "inviter" }),
    );
    const link = await vi.waitUntil(async () => {
      const texts = (await mailsTo(mail, email)).map(({ text }) => text ?? "");
      return /\/invitation\/[\w-]{43}/.exec(texts.join("\n"))?.[0];
    }, PATIENT);
    return enterBy(serving, link);
  };

  return {
    serving,
    browser,
    mail,
    faults,
    query,
    set,
    async come(name, { phone = false } = {}) {
      const persona = PERSONAS[name];
      const asker = await (persona === undefined ? invite(name) : askAs(serving, persona));
      const page = await openPage(browser, asker, phone, faults);
      const go = async (path: string) => {
        await page.goto(serving.address + path);
        return page;
      };
      return { name, asker, page, go };
    },
    async makeBody({ name, kind, seats }) {
      const path = await set("/intern/udvalg/ny", { name, kind });
      const startsOn = dayAhead(-10);
      for (const { person, role, party = "", ...seat } of seats) {
        const { email } = await registered(person);
        const substituteFor = seat.for === undefined ? "" : (await registered(seat.for)).id;
        const fields = { person: email, role, party, substituteFor, startsOn, handling: "gem" };
        await set(`${path}/medlemmer`, fields);
      }
      return path.split("/").at(-1)!;
    },
    async close() {
      await browser.close();
      await pool.end();
      await serving.stop();
      await mail.close();
    },
  };
}

/** YYYY-MM-DD, so many days after today. */
export function dayAhead(days: number): string {
  return Temporal.Now.plainDateISO("Europe/Copenhagen").add({ days }).toString();
}

/** YYYY-MM-DD: the weekday (1 is Monday) of the week after so many whole ones. */
export function weekdayAhead(weekday: number, weeks: number): string {
  const today = Temporal.Now.plainDateISO("Europe/Copenhagen");
  return today.add({ days: 7 * (weeks + 1) + weekday - today.dayOfWeek }).toString();
}

/** The one mail to an address that says so, when it has come. */
export async function mailThat(ground: Ground, address: string, says: string) {
  return vi.waitUntil(
    async () =>
      (await mailsTo(ground.mail, address)).find(({ subject, text }) =>
        `${subject} ${text}`.includes(says),
      ),
    PATIENT,
  );
}

/** All that was mailed to an address. */
async function mailsTo(mail: MailServer, address: string) {
  return (await mail.mails()).filter(({ to }) =>
    [to].flat().some((one) => one?.value.some((whom) => whom.address === address)),
  );
}

async function openPage(
  browser: Browser,
  { cookies }: Asker,
  phone: boolean,
  faults: string[],
): Promise<Page> {
  const context = await browser.newContext({
    locale: "da-DK",
    ...(phone
      ? { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
      : { viewport: { width: 1280, height: 900 } }),
  });
  await context.addCookies(cookies);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENT.timeout);
  page.on("pageerror", ({ message }) => faults.push(message));
  return page;
}
