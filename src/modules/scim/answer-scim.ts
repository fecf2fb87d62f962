import { dateInDenmark } from "../../platform/clock.ts";
import { type Db, inAuthority } from "../../platform/database/doors.ts";
import { refusal } from "../../platform/database/refusal.ts";
import type { Jobs } from "../../platform/jobs/jobs.ts";
import { tellOfRights } from "../notices/index.ts";
import { answerConfig, answerResourceTypes, answerSchemas } from "./discovery.ts";
import { answerGroups } from "./groups.ts";
import { answer, errorAnswer, ScimError } from "./message.ts";
import type { ScimRequest } from "./request.ts";
import { clientOf, noteUse } from "./store/clients.ts";
import { answerUsers } from "./users.ts";

const PATH = "/scim/v2/";
/** A group of all of a large municipality's people fits. */
const MOST_BYTES = 4_000_000;

type Endpoint = (request: ScimRequest) => Response | Promise<Response>;

const ENDPOINTS = new Map<string, Endpoint>([
  ["Users", answerUsers],
  ["Groups", answerGroups],
  ["ServiceProviderConfig", answerConfig],
  ["ResourceTypes", answerResourceTypes],
  ["Schemas", answerSchemas],
]);

/** Answers a request to /scim/v2/… in one transaction of the authority, or in none when refused. */
export async function answerScim(
  request: Request,
  given: {
    app: Db;
    jobs: Pick<Jobs, "enqueue">;
    authorityId: string | null;
    baseUrl: string;
    address: string;
    now: Date;
  },
): Promise<Response> {
  const { authorityId, baseUrl, address } = given;
  const token = /^Bearer +(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  const scope = (actor: string) => ({ authorityId: authorityId ?? "", actor, address });
  const client =
    token === undefined || authorityId === null
      ? null
      : await inAuthority(given.app, scope("scim"), (tx) => clientOf(tx, token));
  if (client === null) {
    const told = errorAnswer(new ScimError(401, undefined, "Adgangen kræver et gyldigt token."));
    told?.headers.set("www-authenticate", 'Bearer realm="scim"');
    return told ?? answer(401, null);
  }
  const url = new URL(request.url);
  try {
    const [resource = "", id = null, ...more] = wordsOf(url.pathname);
    const endpoint = ENDPOINTS.get(resource);
    if (endpoint === undefined || more.length > 0)
      throw new ScimError(404, undefined, `Her er intet: ${url.pathname}`);
    const body = await readBody(request);
    return await inAuthority(given.app, scope(`scim:${client}`), async (tx) => {
      await noteUse(tx, client);
      const { method } = request;
      const today = dateInDenmark(given.now);
      const told = await endpoint({ tx, url, method, id, body, baseUrl, today });
      if (method !== "GET")
        await tellOfRights(tx, given.jobs, scope(client).authorityId, given.now);
      return told;
    });
  } catch (error) {
    const told = errorAnswer(refused(error));
    if (told === null) throw error;
    return told;
  }
}

function wordsOf(pathname: string): string[] {
  try {
    return pathname.slice(PATH.length).split("/").filter(Boolean).map(decodeURIComponent);
  } catch {
    throw new ScimError(400, undefined, "Adressen kan ikke læses.");
  }
}

async function readBody(request: Request): Promise<unknown> {
  if (request.method === "GET" || request.method === "DELETE") return null;
  const text = await textOf(request);
  try {
    return JSON.parse(text, withoutShared);
  } catch (error) {
    if (error instanceof ScimError) throw error;
    throw new ScimError(400, "invalidSyntax", "Indholdet er ikke JSON.");
  }
}

/** What all objects share: a patch that followed such a path would change every object of the process. */
const SHARED = /(^|[.:[\]])(__proto__|constructor|prototype)($|[.[\] ])/i;

function withoutShared(key: string, value: unknown): unknown {
  const path = key.toLowerCase() === "path" && typeof value === "string" ? value : "";
  if (SHARED.test(key) || SHARED.test(path))
    throw new ScimError(400, "invalidPath", "Attributten findes ikke.");
  return value;
}

/** The body, read no further than it may go: not everybody tells its size. */
async function textOf(request: Request): Promise<string> {
  const decoder = new TextDecoder();
  let [size, text] = [0, ""];
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MOST_BYTES)
      throw new ScimError(413, "tooMany", "Anmodningen er for stor. Del den op.");
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/**
 * What the database refuses. Two requests may add the same user at the same moment, and one gets
 * through; what is nested a thousand times exhausts us or it.
 */
function refused(error: unknown): unknown {
  const isTooDeep = error instanceof RangeError || (error as { code?: string }).code === "54001";
  if (isTooDeep) return new ScimError(400, "invalidSyntax", "Indholdet har for mange lag.");
  if ((error as { code?: string }).code !== "23505") return refusal(error);
  return new ScimError(409, "uniqueness", "En anden har netop fået samme navn eller adresse.");
}
