import { InputError } from "../../../platform/errors.ts";
import { signedIn } from "../../organisation/index.ts";
import { addComment } from "../actions/add-comment.ts";
import { openDrafts } from "../document-view.ts";
import { asJson, jsonOf } from "../../../platform/http/json.ts";
import { commentInput } from "../schema.ts";
import { commentsOf } from "../store/comments.ts";
import type { Route } from "./+types/comments.ts";

/** GET → 200 {comments}. */
export async function loader({ context, params }: Route.LoaderArgs): Promise<Response> {
  return asJson(async () => {
    const { viewer, transact } = signedIn(context);
    const comments = await transact(async (tx) => {
      await openDrafts(tx, viewer, params.documentId, "kommentarer");
      return commentsOf(tx, params.documentId);
    });
    return Response.json({ comments });
  });
}

/** POST {sectionKey, quote, text, parentId} → 201 {id}. */
export async function action({ context, params, request }: Route.ActionArgs): Promise<Response> {
  return asJson(async () => {
    const desk = signedIn(context);
    const input = commentInput.safeParse(await jsonOf(request));
    if (!input.success)
      throw new InputError("Kommentaren kan ikke gemmes.", {
        hint: "Skriv en tekst på højst 4000 tegn.",
      });
    const id = await desk.transact((tx) => addComment(tx, desk, params.documentId, input.data));
    return Response.json({ id }, { status: 201 });
  });
}
