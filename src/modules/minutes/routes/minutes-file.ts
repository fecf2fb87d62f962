import { loading } from "../../../platform/http/form.ts";
import { signedIn } from "../../organisation/index.ts";
import { answerMinutes } from "../minutes-file.ts";
import type { Route } from "./+types/minutes-file.ts";

/** The minutes as PDF, for who asks. */
export const loader = loading(({ context, params }: Route.LoaderArgs) =>
  answerMinutes(signedIn(context), params.meetingId),
);
