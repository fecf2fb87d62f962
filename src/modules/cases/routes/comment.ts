import { z } from "zod";
import { InputError } from "../../../platform/errors.ts";
import { signedIn } from "../../organisation/index.ts";
import { resolveComment } from "../actions/resolve-comment.ts";
import { asJson, jsonOf } from "../../../platform/http/json.ts";
import type { Route } from "./+types/comment.ts";

const given = z.object({ resolved: z.boolean() });

/** POST {resolved} → 200 {resolved}. */
export async function action({ context, params, request }: Route.ActionArgs): Promise<Response> {
  return asJson(async () => {
    const { viewer, transact, clock } = signedIn(context);
    const input = given.safeParse(await jsonOf(request));
    if (!input.success)
      throw new InputError("Kommentaren kan ikke ændres.", { hint: "Hent siden igen." });
    const { resolved } = input.data;
    await transact((tx) =>
      resolveComment(tx, viewer, params.documentId, params.commentId, resolved, clock()),
    );
    return Response.json({ resolved });
  });
}
