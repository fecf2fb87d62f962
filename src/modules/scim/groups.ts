import { z } from "zod";
import { followGroup, keepAdministrator } from "../organisation/index.ts";
import { answer, listAnswer, made, notFound, ScimError } from "./message.ts";
import { patched } from "./patch.ts";
import { equals, matching, shown } from "./query.ts";
import { notAllowed, queryOf, type ScimRequest } from "./request.ts";
import {
  allGroups,
  deleteGroup,
  type Group,
  groupById,
  groupNamed,
  knownPeople,
  saveGroup,
} from "./store/groups.ts";
import { pageOf } from "./users.ts";

export const GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";

const groupSchema = z.looseObject({
  displayName: z.string().trim().min(1).max(500),
  externalId: z.string().nullish(),
  members: z.array(z.looseObject({ value: z.string() })).nullish(),
});

/** Answers /Groups and /Groups/{id}. @throws ScimError */
export async function answerGroups(request: ScimRequest): Promise<Response> {
  const { tx, id, method } = request;
  if (method === "GET") return id === null ? list(request) : answerGroup(request, id);
  return keepAdministrator(tx, () => {
    if (id !== null) return answerGroup(request, id);
    if (method === "POST") return saved(request, null, request.body, 201);
    throw notAllowed(method);
  });
}

async function answerGroup(request: ScimRequest, id: string): Promise<Response> {
  const { tx, method, body, baseUrl } = request;
  const group = await groupById(tx, id, method !== "GET");
  if (group === null) throw notFound("Gruppen", id);
  switch (method) {
    case "GET":
      return answer(200, shown(toResource(group, baseUrl), queryOf(request)));
    case "PUT":
      return saved(request, group, body, 200);
    case "PATCH":
      return saved(request, group, patched(toResource(group, baseUrl), body), 200);
    case "DELETE":
      await deleteGroup(tx, id);
      await followGroup(tx, request.today);
      return answer(204, null);
    default:
      throw notAllowed(method);
  }
}

async function list(request: ScimRequest): Promise<Response> {
  const query = queryOf(request);
  const { tx, baseUrl } = request;
  const key = equals(query.filter);
  const named = key?.attribute === "displayname" ? await groupNamed(tx, key.value) : undefined;
  const groups = named === undefined ? await allGroups(tx) : named === null ? [] : [named];
  const resources = groups.map((group) => toResource(group, baseUrl));
  const found = query.filter === null ? resources : matching(query.filter, resources);
  return listAnswer(
    found.length,
    query.startIndex,
    pageOf(found, query).map((resource) => shown(resource, query)),
  );
}

async function saved(
  request: ScimRequest,
  known: Group | null,
  body: unknown,
  status: number,
): Promise<Response> {
  const { tx, baseUrl } = request;
  const parsed = groupSchema.safeParse(body);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ScimError(
      400,
      "invalidValue",
      `Attributten ${issue?.path.join(".") ?? ""} kan ikke bruges.`,
    );
  }
  const { displayName: name, externalId = null, members } = parsed.data;
  const other = await groupNamed(tx, name);
  if (other !== null && other.id !== known?.id)
    throw new ScimError(409, "uniqueness", `Gruppen »${name}« findes allerede (${other.id}).`);
  const memberIds = [...new Set((members ?? []).map((member) => member.value.toLowerCase()))];
  const people = await knownPeople(tx, memberIds);
  const missing = memberIds.find((member) => !people.has(member));
  if (missing !== undefined)
    throw new ScimError(
      400,
      "invalidValue",
      `Brugeren ${missing} findes ikke. Opret brugeren først, og send gruppen igen.`,
    );
  const id = await saveGroup(tx, known?.id ?? null, { name, externalId, memberIds });
  await followGroup(tx, request.today);
  const group = await groupById(tx, id);
  if (group === null) throw notFound("Gruppen", id);
  return answer(
    status,
    shown(toResource(group, baseUrl), queryOf(request)),
    made(status, `${baseUrl}/scim/v2/Groups/${id}`),
  );
}

/** The group as RFC 7643 §4.2 prints it. */
function toResource(group: Group, baseUrl: string): Record<string, unknown> {
  return {
    schemas: [GROUP],
    id: group.id,
    externalId: group.externalId ?? undefined,
    displayName: group.name,
    members: group.members.map(({ id, name }) => ({
      value: id,
      display: name,
      type: "User",
      $ref: `${baseUrl}/scim/v2/Users/${id}`,
    })),
    meta: {
      resourceType: "Group",
      created: new Date(group.createdAt).toISOString(),
      lastModified: new Date(group.changedAt).toISOString(),
      location: `${baseUrl}/scim/v2/Groups/${group.id}`,
    },
  };
}
