import { redirect } from "react-router";
import { NotFoundError } from "../../../platform/errors.ts";
import { loading } from "../../../platform/http/form.ts";
import { signedIn } from "../../organisation/index.ts";
import { findNotice, readNotices } from "../store/notices.ts";
import type { Route } from "./+types/open-notice.ts";

/** Where links in mails lead: on to the matter, and the notice is read. Who gives support leaves it unread. */
export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const { viewer, transact, clock } = signedIn(context);
  const notice = await transact(async (tx) => {
    const found = await findNotice(tx, viewer, params.notice);
    if (found !== null && viewer.supportedBy === null)
      await readNotices(tx, viewer, [found.id], clock());
    return found;
  });
  if (notice === null)
    throw new NotFoundError("Beskeden findes ikke, eller den er til en anden.", {
      hint: "Se dine egne beskeder under Beskeder.",
    });
  return redirect(notice.href, 303);
});

/** Never shown; with it, what the loader refuses is told on a page. */
export default function OpenNotice() {
  return null;
}
