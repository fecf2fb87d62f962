import { InputError } from "../../../platform/errors.ts";
import { asJson } from "../../../platform/http/json.ts";
import { fileInBody } from "../../cases/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { receivePaper } from "../actions/receive-paper.ts";
import { wishIn } from "../queue-forms.ts";
import type { Route } from "./+types/upload.ts";

/** PUT of a file's bytes, its name percent-encoded in X-File-Name → 201 {id}, or of an archive {archive, count}. `?saa=` tells what becomes of a sure one. */
export async function action({ context, request }: Route.ActionArgs): Promise<Response> {
  return asJson(async () => {
    if (request.method !== "PUT") throw new InputError("Filen skal sendes med PUT.");
    const wish = wishIn(new URL(request.url).searchParams.get("saa") ?? "");
    const received = await receivePaper(signedIn(context), fileInBody(request), wish);
    return Response.json(received, { status: 201 });
  });
}
