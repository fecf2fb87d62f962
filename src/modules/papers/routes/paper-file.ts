import { loading } from "../../../platform/http/form.ts";
import { signedIn } from "../../organisation/index.ts";
import { answerPaper } from "../paper-file.ts";
import type { Route } from "./+types/paper-file.ts";

/** Agenda or bundle as PDF, for who asks. */
export const loader = loading(({ context, params, request }: Route.LoaderArgs) =>
  answerPaper(signedIn(context), request, params.meetingId, params.name),
);
