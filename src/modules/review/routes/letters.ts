import { InputError } from "../../../platform/errors.ts";
import { asJson, jsonOf } from "../../../platform/http/json.ts";
import { signedIn } from "../../organisation/index.ts";
import { chooseLetters } from "../actions/choose-letters.ts";
import type { Route } from "./+types/letters.ts";

/** PUT {letters} → 204: whether keys of one letter are wished, for who asks. */
export async function action({ context, request }: Route.ActionArgs): Promise<Response> {
  return asJson(async () => {
    if (request.method !== "PUT") throw new InputError("Valget skal sendes med PUT.");
    const { viewer, transact } = signedIn(context);
    const given = await jsonOf(request);
    await transact((tx) => chooseLetters(tx, viewer, given));
    return new Response(null, { status: 204 });
  });
}
