import { loading } from "../../../platform/http/form.ts";
import { signedIn } from "../../organisation/index.ts";
import { answerItemFile } from "../item-file.ts";

interface FileArgs {
  context: Parameters<typeof signedIn>[0];
  params: { meetingId?: string; itemId?: string; position?: string };
  request: Request;
}

/** The file of one of the item's attachments, by its place. */
export const loader = loading(async ({ context, params, request }: FileArgs) => {
  const { meetingId = "", itemId = "", position = "" } = params;
  const at = /^\d{1,4}$/.test(position) ? Number(position) : -1;
  return answerItemFile(signedIn(context), request, { meetingId, itemId, position: at });
});
