import { InputError } from "../../../platform/errors.ts";
import { asJson, jsonOf } from "../../../platform/http/json.ts";
import { signedIn } from "../../organisation/index.ts";
import { saveDraft } from "../actions/save-draft.ts";
import type { Route } from "./+types/draft.ts";

/** PUT {revision, draft} → {revision, meetingNote}, or 409 with what somebody else made of the paper: {theirs}. */
export async function action({ context, params, request }: Route.ActionArgs): Promise<Response> {
  return asJson(async () => {
    if (request.method !== "PUT") throw new InputError("Rettelser skal sendes med PUT.");
    const { viewer, transact, clock } = signedIn(context);
    const given = await jsonOf(request);
    const { kind, ...saved } = await transact((tx) =>
      saveDraft(tx, { viewer, now: clock() }, params.paperId, given),
    );
    return Response.json(saved, { status: kind === "saved" ? 200 : 409 });
  });
}
