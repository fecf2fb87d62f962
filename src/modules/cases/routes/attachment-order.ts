import { InputError } from "../../../platform/errors.ts";
import { signedIn } from "../../organisation/index.ts";
import { orderAttachments } from "../actions/order-attachments.ts";
import { attachmentOrder } from "../attachment-schema.ts";
import { asJson, jsonOf } from "../../../platform/http/json.ts";
import type { Route } from "./+types/attachment-order.ts";

/** PUT {ids} → 204. */
export async function action({ context, params, request }: Route.ActionArgs): Promise<Response> {
  return asJson(async () => {
    const { viewer, transact } = signedIn(context);
    const input = attachmentOrder.safeParse(await jsonOf(request));
    if (!input.success)
      throw new InputError("Rækkefølgen kan ikke læses.", { hint: "Hent siden igen." });
    await transact((tx) => orderAttachments(tx, viewer, params.documentId, input.data.ids));
    return new Response(null, { status: 204 });
  });
}
