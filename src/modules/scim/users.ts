import {
  type DirectoryPerson,
  directoryPeople,
  directoryPersonById,
  followGroup,
  followManagers,
  keepAdministrator,
  removeFromDirectory,
  saveDirectoryPerson,
  unitNamed,
} from "../organisation/index.ts";
import { answer, listAnswer, made, notFound, ScimError } from "./message.ts";
import { patched } from "./patch.ts";
import { equals, matching, type Query, shown } from "./query.ts";
import { notAllowed, queryOf, type ScimRequest } from "./request.ts";
import { ENTERPRISE, managerIdIn, readUser, toChange, toResource } from "./user.ts";

/** Answers /Users and /Users/{id}. @throws ScimError */
export async function answerUsers(request: ScimRequest): Promise<Response> {
  const { tx, id, method, body } = request;
  if (id === null) {
    if (method === "GET") return list(request);
    if (method === "POST") return saved(request, null, body, 201);
    throw notAllowed(method);
  }
  return method === "GET"
    ? answerUser(request, id)
    : keepAdministrator(tx, () => answerUser(request, id));
}

async function answerUser(request: ScimRequest, id: string): Promise<Response> {
  const { tx, method, body } = request;
  const person = await directoryPersonById(tx, id, method !== "GET");
  if (person === null) throw notFound("Brugeren", id);
  switch (method) {
    case "GET":
      return answer(200, shown(toResource(person, request.baseUrl), queryOf(request)));
    case "PUT":
      return saved(request, person, body, 200);
    case "PATCH":
      return saved(request, person, patched(toResource(person, request.baseUrl), body), 200);
    case "DELETE":
      await removeFromDirectory(tx, id);
      await followGroup(tx, request.today);
      return answer(204, null);
    default:
      throw notAllowed(method);
  }
}

const KEYS = new Map([
  ["username", "userName"],
  ["externalid", "externalId"],
  ["emails.value", "email"],
  ["emails", "email"],
] as const);

async function list({ tx, url, baseUrl }: ScimRequest): Promise<Response> {
  const query = queryOf({ url });
  const present = (people: DirectoryPerson[]) =>
    people.map((person) => shown(toResource(person, baseUrl), query));
  if (query.filter === null) {
    const found = await directoryPeople(tx, { size: query.count, skip: query.startIndex - 1 });
    return listAnswer(found.total, query.startIndex, present(found.people));
  }
  const people = await filtered(tx, query, baseUrl);
  return listAnswer(people.length, query.startIndex, present(pageOf(people, query)));
}

/** Directories ask for one user name at a time, which an index answers; the rest is looked through. */
async function filtered(
  tx: ScimRequest["tx"],
  { filter }: Query,
  baseUrl: string,
): Promise<DirectoryPerson[]> {
  if (filter === null) return [];
  const key = equals(filter);
  const attribute = KEYS.get((key?.attribute ?? "") as never);
  if (key !== null && attribute !== undefined)
    return (await directoryPeople(tx, { attribute, value: key.value })).people;
  const { people } = await directoryPeople(tx, "all");
  const byId = new Map(people.map((person) => [person.id, person]));
  return matching(
    filter,
    people.map((person) => toResource(person, baseUrl)),
  ).flatMap((resource) => byId.get(resource["id"] as string) ?? []);
}

/** @internal */
export function pageOf<T>(all: T[], { startIndex, count }: Query): T[] {
  return all.slice(startIndex - 1, startIndex - 1 + count);
}

async function saved(
  request: ScimRequest,
  known: DirectoryPerson | null,
  body: unknown,
  status: number,
): Promise<Response> {
  const { tx, baseUrl } = request;
  const user = readUser(body);
  const department = user[ENTERPRISE]?.department ?? null;
  const change = toChange(user, {
    unitId: department === null ? null : await unitNamed(tx, department),
    managerId: await mustFindManager(request, known?.id ?? null, managerIdIn(user)),
  });
  for (const [attribute, value] of [
    ["userName", change.userName],
    ["externalId", change.externalId],
    ["email", change.email],
  ] as const) {
    if (value === null) continue;
    const { people } = await directoryPeople(tx, { attribute, value });
    const other = people.find((person) => person.id !== known?.id);
    if (other !== undefined)
      throw new ScimError(
        409,
        "uniqueness",
        `${attribute} »${value}« hører til ${other.name} (${other.id}).`,
      );
  }
  const id = await saveDirectoryPerson(tx, known?.id ?? null, change);
  await followManagers(tx, id);
  const person = await directoryPersonById(tx, id);
  if (person === null) throw notFound("Brugeren", id);
  const resource = toResource(person, baseUrl);
  return answer(
    status,
    shown(resource, queryOf(request)),
    made(status, `${baseUrl}/scim/v2/Users/${id}`),
  );
}

async function mustFindManager(
  { tx }: ScimRequest,
  personId: string | null,
  managerId: string | null,
): Promise<string | null> {
  if (managerId === null) return null;
  if (managerId === personId)
    throw new ScimError(400, "invalidValue", "En bruger kan ikke være sin egen leder.");
  if ((await directoryPersonById(tx, managerId)) === null)
    throw new ScimError(
      400,
      "invalidValue",
      `Lederen ${managerId} findes ikke. Opret lederen først, og send brugeren igen.`,
    );
  return managerId;
}
