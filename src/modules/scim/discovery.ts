import { GROUP } from "./groups.ts";
import { answer, listAnswer, notFound } from "./message.ts";
import { notAllowed, type ScimRequest } from "./request.ts";
import { ENTERPRISE, USER } from "./user.ts";

const RESOURCE_TYPE = "urn:ietf:params:scim:schemas:core:2.0:ResourceType";
const SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:Schema";

/** What this server can do (RFC 7643 §5). */
export function answerConfig({ method, baseUrl }: ScimRequest): Response {
  if (method !== "GET") throw notAllowed(method);
  return answer(200, {
    schemas: ["urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"],
    patch: { supported: true },
    bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
    filter: { supported: true, maxResults: 500 },
    changePassword: { supported: false },
    sort: { supported: false },
    etag: { supported: false },
    authenticationSchemes: [
      {
        type: "oauthbearertoken",
        name: "Bearer token",
        description: "Et token, som en administrator opretter i Tingsted.",
        primary: true,
      },
    ],
    meta: {
      resourceType: "ServiceProviderConfig",
      location: `${baseUrl}/scim/v2/ServiceProviderConfig`,
    },
  });
}

/** /ResourceTypes and /ResourceTypes/{name} (RFC 7643 §6). */
export function answerResourceTypes({ method, id, baseUrl }: ScimRequest): Response {
  if (method !== "GET") throw notAllowed(method);
  const types = [
    {
      id: "User",
      endpoint: "/Users",
      schema: USER,
      schemaExtensions: [{ schema: ENTERPRISE, required: false }],
    },
    { id: "Group", endpoint: "/Groups", schema: GROUP, schemaExtensions: [] },
  ].map((type) => ({
    schemas: [RESOURCE_TYPE],
    name: type.id,
    ...type,
    meta: {
      resourceType: "ResourceType",
      location: `${baseUrl}/scim/v2/ResourceTypes/${type.id}`,
    },
  }));
  return one(types, id, "Ressourcetypen");
}

/** /Schemas and /Schemas/{urn} (RFC 7643 §7): the attributes that mean something here. */
export function answerSchemas({ method, id, baseUrl }: ScimRequest): Response {
  if (method !== "GET") throw notAllowed(method);
  const value = [text("value"), text("type"), { ...text("primary"), type: "boolean" }];
  const reference = [text("value"), text("display"), { ...text("$ref"), type: "reference" }];
  const schemas = [
    {
      id: USER,
      name: "User",
      description: "En person i myndigheden",
      attributes: [
        { ...text("userName"), required: true, uniqueness: "server" },
        complex("name", false, [text("formatted"), text("givenName"), text("familyName")]),
        text("displayName"),
        text("title"),
        { ...text("active"), type: "boolean" },
        complex("emails", true, value),
        complex("phoneNumbers", true, value),
        { ...complex("groups", true, reference), mutability: "readOnly" },
      ],
    },
    {
      id: ENTERPRISE,
      name: "EnterpriseUser",
      description: "Enhed og leder",
      attributes: [
        text("department"),
        complex("manager", false, [text("value"), text("displayName")]),
      ],
    },
    {
      id: GROUP,
      name: "Group",
      description: "En gruppe, der står for en rolle eller et udvalg",
      attributes: [
        { ...text("displayName"), required: true, uniqueness: "server" },
        complex("members", true, reference),
      ],
    },
  ].map((schema) => ({
    schemas: [SCHEMA],
    ...schema,
    meta: { resourceType: "Schema", location: `${baseUrl}/scim/v2/Schemas/${schema.id}` },
  }));
  return one(schemas, id, "Skemaet");
}

function one(all: { id: string }[], id: string | null, kind: string): Response {
  if (id === null) return listAnswer(all.length, 1, all);
  const found = all.find((each) => each.id === id);
  if (found === undefined) throw notFound(kind, id);
  return answer(200, found);
}

function text(name: string) {
  return {
    name,
    type: "string",
    multiValued: false,
    required: false,
    caseExact: false,
    mutability: "readWrite",
    returned: "default",
    uniqueness: "none",
  };
}

function complex(name: string, multiValued: boolean, subAttributes: object[]) {
  return { ...text(name), type: "complex", multiValued, subAttributes };
}
