import { ConflictError, InputError, isExpected } from "../../platform/errors.ts";

const LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
const ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";

/** Why a request is refused, in the words of RFC 7644 table 9. */
type ScimType =
  | "invalidFilter"
  | "invalidPath"
  | "invalidSyntax"
  | "invalidValue"
  | "mutability"
  | "noTarget"
  | "tooMany"
  | "uniqueness";

/** A request that can't be done as it stands. */
export class ScimError extends InputError {
  readonly status: number;
  readonly scimType: ScimType | undefined;

  constructor(status: number, scimType: ScimType | undefined, message: string) {
    super(message);
    this.status = status;
    this.scimType = scimType;
  }
}

export function notFound(kind: string, id: string): ScimError {
  return new ScimError(404, undefined, `${kind} ${id} findes ikke.`);
}

export function answer(
  status: number,
  body: object | null,
  headers: Record<string, string> = {},
): Response {
  return new Response(body === null ? null : JSON.stringify(body), {
    status,
    headers: {
      "cache-control": "no-store",
      ...(body === null ? {} : { "content-type": "application/scim+json; charset=utf-8" }),
      ...headers,
    },
  });
}

/** Where what was made is to be found (RFC 7644 §3.3). */
export function made(status: number, location: string): Record<string, string> {
  return status === 201 ? { location } : {};
}

/** The error as RFC 7644 §3.12 wants it; null for a fault of ours. */
export function errorAnswer(error: unknown): Response | null {
  if (!isExpected(error)) return null;
  const status =
    error instanceof ScimError ? error.status : error instanceof ConflictError ? 409 : 400;
  const scimType = error instanceof ScimError ? error.scimType : undefined;
  return answer(status, {
    schemas: [ERROR],
    status: String(status),
    ...(scimType === undefined ? {} : { scimType }),
    detail: error.hint === undefined ? error.message : `${error.message} ${error.hint}`,
  });
}

/** A page of resources; `startIndex` counts from 1 (RFC 7644 §3.4.2.4). */
export function listAnswer(total: number, startIndex: number, resources: object[]): Response {
  return answer(200, {
    schemas: [LIST],
    totalResults: total,
    startIndex,
    itemsPerPage: resources.length,
    Resources: resources,
  });
}
