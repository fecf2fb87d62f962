import { loading } from "../../../platform/http/form.ts";
import { signedIn } from "../../organisation/index.ts";
import { answerFile } from "../attachment-file.ts";

interface FileArgs {
  context: Parameters<typeof signedIn>[0];
  params: { attachmentId?: string; number?: string };
  request: Request;
}

/** The file of an attachment: of the version that a reader gets, or of one by its number. */
export const loader = loading(async ({ context, params, request }: FileArgs) => {
  const number = params.number === undefined ? null : Number(params.number);
  return answerFile(signedIn(context), request, params.attachmentId ?? "", number);
});
