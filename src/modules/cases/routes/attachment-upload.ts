import { InputError } from "../../../platform/errors.ts";
import { signedIn } from "../../organisation/index.ts";
import { uploadAttachment } from "../actions/upload-attachment.ts";
import { fileInBody } from "../incoming-file.ts";
import { asJson } from "../json.ts";
import type { Route } from "./+types/attachment-upload.ts";

/** PUT of a file's bytes, its name percent-encoded in X-File-Name → 201 {attachmentId, number}. */
export async function action({ context, params, request }: Route.ActionArgs): Promise<Response> {
  return asJson(async () => {
    if (request.method !== "PUT") throw new InputError("Filen skal sendes med PUT.");
    const { documentId } = params;
    const uploaded = await uploadAttachment(signedIn(context), { documentId }, fileInBody(request));
    return Response.json(uploaded, { status: 201 });
  });
}
