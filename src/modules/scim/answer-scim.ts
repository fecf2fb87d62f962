import { dateInDenmark } from "../../platform/clock.ts";
import { type Db, inAuthority } from "../../platform/database/doors.ts";
import { answerConfig, answerResourceTypes, answerSchemas } from "./discovery.ts";
import { answerGroups } from "./groups.ts";
import { answer, errorAnswer, ScimError } from "./message.ts";
import type { ScimRequest } from "./request.ts";
import { clientOf, noteUse } from "./store/clients.ts";
import { answerUsers } from "./users.ts";

const PATH = "/scim/v2/";
/** A group of all of a large municipality's people fits. */
const MOST_BYTES = 4_000_000;

const ENDPOINTS: Record<string, (request: ScimRequest) => Response | Promise<Response>> = {
  Users: answerUsers,
  Groups: answerGroups,
  ServiceProviderConfig: answerConfig,
  ResourceTypes: answerResourceTypes,
  Schemas: answerSchemas,
};

/** Answers a request to /scim/v2/… in one transaction of the authority, or in none when refused. */
export async function answerScim(
  request: Request,
  given: { app: Db; authorityId: string | null; baseUrl: string; address: string; now: Date },
): Promise<Response> {
  const { authorityId, baseUrl, address } = given;
  const token = /^Bearer +(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  const scope = (actor: string) => ({ authorityId: authorityId ?? "", actor, address });
  const client =
    token === undefined || authorityId === null
      ? null
      : await inAuthority(given.app, scope("scim"), (tx) => clientOf(tx, token));
  if (client === null) {
    const refused = errorAnswer(new ScimError(401, undefined, "Adgangen kræver et gyldigt token."));
    refused?.headers.set("www-authenticate", 'Bearer realm="scim"');
    return refused ?? answer(401, null);
  }
  const url = new URL(request.url);
  const [resource = "", id = null, ...more] = url.pathname
    .slice(PATH.length)
    .split("/")
    .filter(Boolean)
    .map(decodeURIComponent);
  try {
    const endpoint = ENDPOINTS[resource];
    if (endpoint === undefined || more.length > 0)
      throw new ScimError(404, undefined, `Her er intet: ${url.pathname}`);
    const body = await readBody(request);
    return await inAuthority(given.app, scope(`scim:${client}`), async (tx) => {
      await noteUse(tx, client);
      const { method } = request;
      const today = dateInDenmark(given.now);
      return endpoint({ tx, url, method, id, body, baseUrl, today });
    });
  } catch (error) {
    const told = errorAnswer(uniqueness(error));
    if (told === null) throw error;
    return told;
  }
}

async function readBody(request: Request): Promise<unknown> {
  if (request.method === "GET" || request.method === "DELETE") return null;
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES)
    throw new ScimError(413, "tooMany", "Anmodningen er for stor. Del den op.");
  try {
    return JSON.parse(await request.text());
  } catch {
    throw new ScimError(400, "invalidSyntax", "Indholdet er ikke JSON.");
  }
}

/** Two requests may add the same user at the same moment; the database lets one through. */
function uniqueness(error: unknown): unknown {
  if ((error as { code?: string }).code !== "23505") return error;
  return new ScimError(409, "uniqueness", "En anden har netop fået samme navn eller adresse.");
}
