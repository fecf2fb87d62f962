import { InputError } from "../../../platform/errors.ts";
import { signedIn } from "../../organisation/index.ts";
import { saveSection } from "../actions/save-section.ts";
import { asJson, jsonOf } from "../../../platform/http/json.ts";
import { sectionInput } from "../schema.ts";
import type { Route } from "./+types/section.ts";

/** PUT {revision, content} → 200 {revision, words, savedAt} | 409 {revision, content, changedBy, changedAt}. */
export async function action({ context, params, request }: Route.ActionArgs): Promise<Response> {
  return asJson(async () => {
    const { viewer, transact, clock } = signedIn(context);
    const input = sectionInput.safeParse(await jsonOf(request));
    if (request.method !== "PUT" || !input.success)
      throw new InputError("Afsnittet kan ikke læses.", { hint: "Hent siden igen." });
    const { kind, ...saved } = await transact((tx) =>
      saveSection(tx, viewer, params.documentId, params.key, input.data, clock()),
    );
    return Response.json(saved, { status: kind === "saved" ? 200 : 409 });
  });
}
