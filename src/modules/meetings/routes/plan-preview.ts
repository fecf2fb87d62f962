import { dateInDenmark } from "../../../platform/clock.ts";
import { loading } from "../../../platform/http/form.ts";
import { signedIn } from "../../organisation/index.ts";
import { bodyToPlan } from "../bodies-to-plan.ts";
import { openMeeting } from "../meeting-head.ts";
import { previewOf } from "../plan-preview.ts";
import { previewQuery } from "../plan-schema.ts";
import type { Route } from "./+types/plan-preview.ts";

/** Deadlines and warnings of what is typed so far, as JSON; null while there is no date. */
export const loader = loading(async ({ context, request }: Route.LoaderArgs) => {
  const { viewer, transact, clock } = signedIn(context);
  const asked = new URL(request.url).searchParams;
  const {
    date,
    body,
    start = null,
    end = null,
    place = null,
  } = previewQuery.parse(Object.fromEntries([...asked].filter(([, value]) => value !== "")));
  const today = dateInDenmark(clock());
  const preview = await transact(async (tx) => {
    const ownId = asked.get("meeting");
    const slug = ownId === null ? body : (await openMeeting(tx, viewer, ownId)).head.body.slug;
    const found = await bodyToPlan(tx, viewer, slug ?? "");
    return date === undefined
      ? null
      : previewOf(tx, found, { date, start, end, place }, { today, ownId });
  });
  return Response.json(preview);
});
