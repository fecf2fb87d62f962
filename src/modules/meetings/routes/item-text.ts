import { InputError } from "../../../platform/errors.ts";
import { asJson, jsonOf } from "../../../platform/http/json.ts";
import { signedIn } from "../../organisation/index.ts";
import { saveItemText } from "../actions/save-item-text.ts";
import { itemTextInput } from "../agenda-schema.ts";
import type { Route } from "./+types/item-text.ts";

/** PUT {revision, content} → 200 {revision, words, savedAt} | 409 {revision, content, changedBy, changedAt}. */
export async function action({ context, params, request }: Route.ActionArgs): Promise<Response> {
  return asJson(async () => {
    const desk = signedIn(context);
    const input = itemTextInput.safeParse(await jsonOf(request));
    if (request.method !== "PUT" || !input.success)
      throw new InputError("Afsnittet kan ikke læses.", { hint: "Hent siden igen." });
    const { meetingId, itemId, position } = params;
    const of = { meetingId, itemId, position: /^\d{1,4}$/.test(position) ? Number(position) : -1 };
    const { kind, ...saved } = await desk.transact((tx) => saveItemText(tx, desk, of, input.data));
    return Response.json(saved, { status: kind === "saved" ? 200 : 409 });
  });
}
