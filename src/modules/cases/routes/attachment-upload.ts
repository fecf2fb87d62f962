import { InputError } from "../../../platform/errors.ts";
import { signedIn } from "../../organisation/index.ts";
import { uploadAttachment } from "../actions/upload-attachment.ts";
import { fileInBody } from "../incoming-file.ts";
import { asJson } from "../../../platform/http/json.ts";

interface UploadArgs {
  context: Parameters<typeof signedIn>[0];
  params: { documentId?: string; attachmentId?: string };
  request: Request;
}

/**
 * PUT of a file's bytes, its name percent-encoded in X-File-Name → 201 {attachmentId, number}: a new
 * attachment of a document, or a new version of an attachment.
 */
export async function action({ context, params, request }: UploadArgs): Promise<Response> {
  return asJson(async () => {
    if (request.method !== "PUT") throw new InputError("Filen skal sendes med PUT.");
    const { documentId = "", attachmentId } = params;
    const target = attachmentId === undefined ? { documentId } : { attachmentId };
    const uploaded = await uploadAttachment(signedIn(context), target, fileInBody(request));
    return Response.json(uploaded, { status: 201 });
  });
}
