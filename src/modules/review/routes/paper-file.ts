import { sendFile } from "../../../platform/files/send-file.ts";
import { loading } from "../../../platform/http/form.ts";
import { signedIn } from "../../organisation/index.ts";
import { openPaper } from "../open-paper.ts";
import type { Route } from "./+types/paper-file.ts";

/** The file as it came. */
export const loader = loading(async ({ context, params, request }: Route.LoaderArgs) => {
  const { viewer, transact, files } = signedIn(context);
  const paper = await transact((tx) => openPaper(tx, viewer, params.paperId));
  return sendFile(files, paper, request, { isWhole: true });
});
