import { InputError } from "../../../platform/errors.ts";
import { asJson, jsonOf } from "../../cases/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { runOperation } from "../actions/run-operation.ts";
import type { Route } from "./+types/operation.ts";

/** POST one operation (operations.ts) → 200 its result, a conflict among them | 4xx {message, hint}. */
export async function action({ context, params, request }: Route.ActionArgs): Promise<Response> {
  return asJson(async () => {
    const desk = signedIn(context);
    const sent = await jsonOf(request);
    if (request.method !== "POST" || sent === null)
      throw new InputError("Ændringen kan ikke læses.", { hint: "Hent siden igen." });
    return Response.json(
      await desk.transact((tx) => runOperation(tx, desk, params.meetingId, sent)),
    );
  });
}
