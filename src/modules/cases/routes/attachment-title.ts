import { InputError } from "../../../platform/errors.ts";
import { signedIn } from "../../organisation/index.ts";
import { renameAttachment } from "../actions/rename-attachment.ts";
import { attachmentTitle } from "../attachment-schema.ts";
import { asJson, jsonOf } from "../../../platform/http/json.ts";
import type { Route } from "./+types/attachment-title.ts";

/** PATCH {title} → 204. */
export async function action({ context, params, request }: Route.ActionArgs): Promise<Response> {
  return asJson(async () => {
    const { viewer, transact } = signedIn(context);
    const input = attachmentTitle.safeParse(await jsonOf(request));
    if (!input.success)
      throw new InputError(input.error.issues[0]?.message ?? "", { hint: "Skriv en anden titel." });
    await transact((tx) => renameAttachment(tx, viewer, params.attachmentId, input.data.title));
    return new Response(null, { status: 204 });
  });
}
