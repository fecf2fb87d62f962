import type { Command } from "commander";
import {
  addRoles,
  AUTHORITY_ROLES,
  type AuthorityRole,
  insertPeople,
  personByEmail,
} from "../modules/organisation/index.ts";
import { tellOfRights } from "../modules/notices/index.ts";
import { invitePerson, listUsers, resetAccess } from "../modules/sign-in/index.ts";
import { inAuthority } from "../platform/database/doors.ts";
import { ConflictError, InputError, NotFoundError } from "../platform/errors.ts";
import type { System } from "../system.ts";
import { mustHaveAuthority } from "./meeting-argument.ts";
import { note, print, table } from "./output.ts";
import { withSystem } from "./with-system.ts";

/** Stands in the audit trail for whoever runs commands on the machine. */
const ACTOR = "command";
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

interface AddOptions {
  name?: string;
  role: AuthorityRole[];
  json: boolean;
}

export function userCommand(program: Command): void {
  const user = program.command("user").description("opretter brugere og nulstiller deres adgang");
  user
    .command("add")
    .description("opretter en bruger og udskriver et link til at vælge adgangskode")
    .argument("<mail>", "adressen, der logges ind med")
    .option("--name <navn>", "personens navn; skal med, når personen er ny")
    .option("--role <rolle>", `en af ${AUTHORITY_ROLES.join(", ")}; kan gentages`, roles, [])
    .option("--json", "udskriv som JSON", false)
    .action((mail: string, options: AddOptions) =>
      withSystem(async (system) => {
        const { link } = await add(system, mail, options);
        if (options.json) return print(JSON.stringify({ email: mail, link }));
        note("Linket gælder i 7 dage og kan bruges én gang:");
        return print(link ?? "");
      }),
    );
  user
    .command("reset")
    .description("logger en bruger ud overalt og udskriver et link til en ny adgangskode")
    .argument("<mail>")
    .option("--json", "udskriv som JSON", false)
    .action((mail: string, options: { json: boolean }) =>
      withSystem(async (system) => {
        await mustHaveAuthority(system);
        const { link, endedSessions } = await resetAccess(system.signIn, mail, ACTOR);
        if (options.json) return print(JSON.stringify({ email: mail, link, endedSessions }));
        note(`Logget ud ${endedSessions} steder. Linket gælder i 2 timer og kan bruges én gang:`);
        return print(link);
      }),
    );
  user
    .command("list")
    .description("viser brugerne")
    .option("--json", "udskriv som JSON", false)
    .action((options: { json: boolean }) =>
      withSystem(async (system) => {
        const authority = await mustHaveAuthority(system);
        const users = await listUsers(system.doors.signIn, authority.id);
        if (options.json) return print(JSON.stringify(users, null, 1));
        const rows = users.map((one) => [
          one.email,
          one.name,
          waysIn(one),
          one.isDeactivated ? "deaktiveret" : (one.lastUsedAt?.toISOString().slice(0, 10) ?? "–"),
        ]);
        return print(table(["Mail", "Navn", "Logger ind med", "Sidst brugt"], rows));
      }),
    );
}

function roles(given: string, before: AuthorityRole[]): AuthorityRole[] {
  const role = AUTHORITY_ROLES.find((one) => one === given);
  if (role === undefined)
    throw new InputError(`Rollen »${given}« findes ikke.`, {
      hint: `Vælg en af ${AUTHORITY_ROLES.join(", ")}.`,
    });
  return [...before, role];
}

async function add(
  system: System,
  mail: string,
  options: AddOptions,
): Promise<{ link: string | null }> {
  if (!ADDRESS.test(mail))
    throw new InputError(`»${mail}« er ikke en mailadresse.`, {
      hint: "Skriv den som navn@kommune.dk.",
    });
  const authority = await mustHaveAuthority(system);
  const email = mail.toLowerCase();
  const scope = { authorityId: authority.id, actor: ACTOR };
  const person = await inAuthority(system.doors.app, scope, async (tx) => {
    const known = await personByEmail(tx, email);
    if (known?.isActive === false)
      throw new ConflictError(`${known.name} er deaktiveret.`, {
        hint: "Aktivér personen under Organisation først.",
      });
    const { name } = known ?? options;
    if (name === undefined)
      throw new NotFoundError(`Ingen person har adressen ${email}.`, {
        hint: "Giv personens navn med --name, så oprettes den.",
      });
    const id = known?.id ?? crypto.randomUUID();
    const nothing = { initials: null, title: null, phone: null, unitId: null, level: null };
    if (known === null) await insertPeople(tx, [{ id, name, email, ...nothing }]);
    await addRoles(
      tx,
      options.role.map((role) => ({ personId: id, role })),
    );
    await tellOfRights(tx, system.jobs, authority.id, new Date());
    return { id, name };
  });
  const invited = { authorityId: authority.id, personId: person.id, name: person.name, email };
  return invitePerson(system.signIn, invited, { actor: ACTOR, byHand: true });
}

function waysIn(user: Awaited<ReturnType<typeof listUsers>>[number]): string {
  if (user.persona !== null) return "eksempel";
  const ways = [
    user.hasPassword && "adgangskode",
    user.hasSecondFactor && "kode",
    user.passkeys > 0 && "adgangsnøgle",
  ];
  return ways.filter(Boolean).join(", ") || "inviteret";
}
