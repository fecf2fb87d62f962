import { z } from "zod";
import type { DirectoryPerson, DirectoryPersonChange } from "../organisation/index.ts";
import { ScimError } from "./message.ts";

export const USER = "urn:ietf:params:scim:schemas:core:2.0:User";
export const ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

/** Entra ID sends its booleans as words. */
const bool = z.union([
  z.boolean(),
  z.stringbool({ truthy: ["true", "1"], falsy: ["false", "0"], case: "insensitive" }),
]);
const text = z.string().max(500);
const maybe = text.nullish().transform((value) => value?.trim() || null);
const labelled = z
  .array(
    z.looseObject({
      value: z.string().max(500).optional(),
      type: z.string().optional(),
      primary: bool.optional(),
    }),
  )
  .nullish();

const userSchema = z.looseObject({
  userName: text.trim().min(1),
  externalId: maybe,
  displayName: maybe,
  name: z.looseObject({ formatted: maybe, givenName: maybe, familyName: maybe }).nullish(),
  title: maybe,
  active: bool.default(true),
  emails: labelled,
  phoneNumbers: labelled,
  [ENTERPRISE]: z
    .looseObject({
      department: maybe,
      manager: z.union([z.looseObject({ value: z.string().optional() }), z.string()]).nullish(),
    })
    .nullish(),
});

export type ScimUser = z.output<typeof userSchema>;

/** A user as it was sent. @throws ScimError that names the attribute */
export function readUser(body: unknown): ScimUser {
  const parsed = userSchema.safeParse(withKnownNames(body));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ScimError(
    400,
    "invalidValue",
    `Attributten ${issue?.path.join(".") || "(hele brugeren)"} kan ikke bruges: ${issue?.message ?? ""}`,
  );
}

const KNOWN = Object.keys(userSchema.shape);

/** Attribute names count without their case. */
function withKnownNames(body: unknown): unknown {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return body;
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => [
      KNOWN.find((known) => known.toLowerCase() === key.toLowerCase()) ?? key,
      value,
    ]),
  );
}

/** What the sent user says of a person; unit and manager are found by the caller. */
export function toChange(
  user: ScimUser,
  found: { unitId: string | null; managerId: string | null },
): DirectoryPersonChange {
  const email = preferred(user.emails) ?? (user.userName.includes("@") ? user.userName : null);
  if (email !== null && !/^[^@\s]+@[^@\s]+$/.test(email))
    throw new ScimError(400, "invalidValue", `»${email}« er ikke en mailadresse.`);
  const { givenName, familyName, formatted } = user.name ?? {};
  const whole = [givenName, familyName].filter(Boolean).join(" ");
  const initials = /^\p{L}{2,6}$/u.test(user.userName) ? user.userName : null;
  const rest: Record<string, unknown> = structuredClone(user);
  for (const key of ["id", "meta", "groups", "schemas", "password"]) delete rest[key];
  return {
    userName: user.userName,
    externalId: user.externalId,
    name: user.displayName ?? formatted ?? (whole === "" ? user.userName : whole),
    email,
    initials,
    title: user.title,
    phone: preferred(user.phoneNumbers),
    isActive: user.active,
    rest,
    ...found,
  };
}

/** The primary value, else the one for work, else the first. */
function preferred(values: ScimUser["emails"]): string | null {
  const given = (values ?? []).filter((one) => one.value?.trim());
  const chosen =
    given.find((one) => one.primary === true) ??
    given.find((one) => one.type === "work") ??
    given[0];
  return chosen?.value?.trim() ?? null;
}

export function managerIdIn(user: ScimUser): string | null {
  const manager = user[ENTERPRISE]?.manager;
  const id = typeof manager === "string" ? manager : manager?.value;
  return id?.trim() || null;
}

/** The person as RFC 7643 §4.1 and §4.3 print a user. */
export function toResource(person: DirectoryPerson, baseUrl: string): Record<string, unknown> {
  const { rest } = person;
  const { [ENTERPRISE]: sent, ...kept } = rest;
  const enterprise = {
    ...(sent as object | undefined),
    department: person.unitName ?? undefined,
    manager:
      person.manager === null
        ? undefined
        : {
            value: person.manager.id,
            displayName: person.manager.name,
            $ref: `${baseUrl}/scim/v2/Users/${person.manager.id}`,
          },
  };
  const hasMore = Object.values(enterprise).some((value) => value !== undefined && value !== null);
  return {
    ...kept,
    schemas: [USER, ...(hasMore ? [ENTERPRISE] : [])],
    id: person.id,
    externalId: person.externalId ?? undefined,
    userName: person.userName,
    displayName: person.name,
    name: { ...(rest["name"] as object | undefined), formatted: person.name },
    title: person.title ?? undefined,
    active: person.isActive,
    emails: withPreferred(rest["emails"], person.email),
    phoneNumbers: withPreferred(rest["phoneNumbers"], person.phone),
    groups: person.groups.map(({ id, name }) => ({
      value: id,
      display: name,
      $ref: `${baseUrl}/scim/v2/Groups/${id}`,
    })),
    ...(hasMore ? { [ENTERPRISE]: enterprise } : {}),
    meta: {
      resourceType: "User",
      created: new Date(person.createdAt).toISOString(),
      lastModified: new Date(person.changedAt).toISOString(),
      location: `${baseUrl}/scim/v2/Users/${person.id}`,
    },
  };
}

/** The values as they were sent, as long as the one we use still is among them. */
function withPreferred(sent: unknown, used: string | null): object[] | undefined {
  const values = Array.isArray(sent) ? (sent as { value?: string }[]) : [];
  if (used === null) return undefined;
  return values.some((one) => one.value?.trim() === used)
    ? values
    : [{ value: used, type: "work", primary: true }];
}
