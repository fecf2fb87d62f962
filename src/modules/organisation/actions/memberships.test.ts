import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Tx } from "../../../platform/database/doors.ts";
import { inventedOrganisation } from "../../../../tests/setup/organisation.ts";
import { ensureBody, ensurePeople } from "../store.ts";
import { type Membership, membersOn, membershipsOf } from "../store/memberships.ts";
import { setDeactivated } from "../store/people.ts";
import { termsOf } from "../store/terms.ts";
import type { Viewer } from "../viewer.ts";
import { changeChair } from "./change-chair.ts";
import { endMembership } from "./end-membership.ts";
import { removeMembership } from "./remove-membership.ts";
import { saveMembership } from "./save-membership.ts";
import { saveTerm } from "./save-term.ts";

let house: Awaited<ReturnType<typeof inventedOrganisation>>;
let admin: Viewer;
let body: string;
let term: string;
const people: Record<string, string> = {};
const did = <T>(work: (tx: Tx) => Promise<T>) => house.as(admin.personId, work);

type Given = Parameters<typeof saveMembership>[3];
const join = (person: string, more: Partial<Given> = {}) =>
  did((tx) =>
    saveMembership(tx, admin, body, {
      id: null,
      person,
      role: "member",
      substituteFor: null,
      termId: null,
      party: null,
      area: null,
      startsOn: "2026-01-01",
      endsOn: null,
      ...more,
    }),
  );
const all = () => did((tx) => membershipsOf(tx, body));
const of = async (name: string): Promise<Membership> =>
  (await all()).find((one) => one.name === name)!;

beforeAll(async () => {
  house = await inventedOrganisation();
  admin = house.viewers.administrator;
  for (const name of ["Anna Ask", "Bo Birk", "Carl Ceder", "Dorte El"])
    people[name] = await house.person(name);
});
afterAll(() => house.database.close());
beforeEach(async () => {
  const name = `Udvalg ${crypto.randomUUID()}`;
  body = (await did((tx) => ensureBody(tx, house.authority.id, { name }))).id;
  const dates = { label: "2026-2029", startsOn: "2026-01-01", endsOn: "2029-12-31" };
  await did((tx) => saveTerm(tx, admin, body, { id: null, ...dates }));
  term = (await did((tx) => termsOf(tx, body)))[0]!.id;
});

describe("a membership", () => {
  it("ends with its term, and lies within it", async () => {
    await join("Anna Ask", { termId: term });
    expect(await of("Anna Ask")).toMatchObject({ endsOn: "2029-12-31", termLabel: "2026-2029" });
    await expect(join("Bo Birk", { termId: term, startsOn: "2025-12-31" })).rejects.toThrow(
      "uden for perioden 2026-2029",
    );
    await expect(
      did((tx) =>
        saveTerm(tx, admin, body, {
          id: term,
          label: "2026-2029",
          startsOn: "2026-06-01",
          endsOn: "2029-12-31",
        }),
      ),
    ).rejects.toThrow("Anna Ask har et medlemskab uden for de nye datoer");
  });

  it("is for one seat at a time, and not beside sitting for another", async () => {
    await join("Anna Ask", { endsOn: "2026-06-30" });
    await expect(join("Anna Ask", { role: "deputy", startsOn: "2026-06-30" })).rejects.toThrow(
      "Anna Ask er allerede medlem fra 1. januar 2026 til 30. juni 2026.",
    );
    await expect(join("Anna Ask", { role: "substitute" })).rejects.toThrow("allerede medlem");
    await join("Anna Ask", { role: "secretary" });
    await join("Anna Ask", { role: "deputy", startsOn: "2026-07-01" });
    expect(await all()).toHaveLength(3);
  });

  it("is for a person who is here, told apart from others of the name", async () => {
    await house.person("Ebbe Fyr");
    await did((tx) => setDeactivated(tx, people["Dorte El"]!, new Date()));
    await expect(join("Dorte El")).rejects.toThrow("Der er ingen »Dorte El«.");
    await expect(join("Ebb")).rejects.toMatchObject({ hint: "Mener du Ebbe Fyr?" });
    await did((tx) => ensurePeople(tx, house.authority.id, ["Ebbe Fyr", "Gammel Byrådsmand"]));
    await expect(join("Ebbe Fyr")).rejects.toThrow("Flere kan være »Ebbe Fyr«");
    await join("ebbe.fyr@hvidsund.example");
    await join("Gammel Byrådsmand", { party: "Havnelisten" });
    expect(await all()).toHaveLength(2);
  });

  it("stays when the person can't be found any more, and keeps the person when changed", async () => {
    await join("Carl Ceder");
    const { id } = await of("Carl Ceder");
    await join("hvem som helst", { id, party: "Grøn Liste" });
    expect(await of("Carl Ceder")).toMatchObject({ id, party: "Grøn Liste" });
  });
});

describe("a substitute", () => {
  it("sits for a member only, and stops with the member", async () => {
    await join("Anna Ask");
    await join("Bo Birk", { role: "substitute", substituteFor: people["Anna Ask"]! });
    await expect(
      join("Carl Ceder", { role: "substitute", substituteFor: people["Bo Birk"]! }),
    ).rejects.toThrow("ikke medlem i perioden");
    await expect(join("Carl Ceder", { substituteFor: people["Anna Ask"]! })).rejects.toThrow(
      "Kun en stedfortræder",
    );
    const anna = await of("Anna Ask");
    await expect(did((tx) => removeMembership(tx, admin, body, anna.id))).rejects.toThrow(
      "Bo Birk er stedfortræder",
    );
    const ended = await did((tx) =>
      endMembership(tx, admin, body, { id: anna.id, endsOn: "2026-05-31" }),
    );
    expect(ended).toBe(1);
    expect((await of("Bo Birk")).endsOn).toBe("2026-05-31");
    expect(await did((tx) => membersOn(tx, body, "2026-06-01"))).toEqual([]);
  });
});

describe("the chair", () => {
  it("is one at a time", async () => {
    await join("Anna Ask", { role: "chair" });
    await expect(join("Bo Birk", { role: "chair", startsOn: "2027-01-01" })).rejects.toThrow(
      "Anna Ask er formand fra 1. januar 2026.",
    );
  });

  it("is a member first, and the former chair goes on as member", async () => {
    await join("Anna Ask", { role: "chair", party: "Havnelisten" });
    await join("Bo Birk");
    const change = (name: string, from: string) =>
      did((tx) => changeChair(tx, admin, body, { personId: people[name]!, from }));
    await expect(change("Carl Ceder", "2026-04-01")).rejects.toThrow("skal være medlem");
    await expect(change("Bo Birk", "2025-04-01")).rejects.toThrow("skal være medlem");
    await change("Bo Birk", "2026-04-01");
    const roles = async (date: string) =>
      (await did((tx) => membersOn(tx, body, date))).map(({ name, role }) => [name, role]);
    expect(await roles("2026-03-31")).toEqual([
      ["Anna Ask", "chair"],
      ["Bo Birk", "member"],
    ]);
    expect(await roles("2026-04-01")).toEqual([
      ["Bo Birk", "chair"],
      ["Anna Ask", "member"],
    ]);
  });
});

it("two that fill the chair at once leave one in it", async () => {
  const done = await Promise.allSettled(
    ["Anna Ask", "Bo Birk"].map((name) => join(name, { role: "chair" })),
  );
  expect(done.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await all()).toHaveLength(1);
});

it("who is only a member changes no memberships, and another body's can't be reached", async () => {
  await join("Anna Ask");
  const { id } = await of("Anna Ask");
  const anna = await house.viewer(people["Anna Ask"]!);
  await expect(
    did((tx) => endMembership(tx, anna, body, { id, endsOn: "2026-12-31" })),
  ).rejects.toThrow("Det kan du ikke rette.");
  const other = (await did((tx) => ensureBody(tx, house.authority.id, { name: "Et andet" }))).id;
  await expect(
    did((tx) => endMembership(tx, admin, other, { id, endsOn: "2026-12-31" })),
  ).rejects.toThrow("findes ikke");
});
