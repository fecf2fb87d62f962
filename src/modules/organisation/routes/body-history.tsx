import { loading } from "../../../platform/http/form.ts";
import { bodyPath } from "../body-links.ts";
import { openBody } from "../body-page.ts";
import { demand } from "../body-policy.ts";
import { readHistory } from "../history.ts";
import { type HistoryWords, ORGANISATION_WORDS } from "../history-words.ts";
import { rulesChanges } from "../rules-history.ts";
import { signedIn } from "../signed-in.ts";
import { BodyFrame } from "../ui/body-frame.tsx";
import { History } from "../ui/history.tsx";
import type { Route } from "./+types/body-history.ts";

export const loader = loading(async ({ context, params, request }: Route.LoaderArgs) => {
  const desk = signedIn(context);
  const before = Number(new URL(request.url).searchParams.get("foer")) || undefined;
  return desk.transact(async (tx) => {
    const { body, head } = await openBody(tx, desk, params.body);
    demand(head.seesHistory);
    const words: HistoryWords = {
      ...ORGANISATION_WORDS,
      parts: { rules: (was, becomes, names) => rulesChanges(body.kind, was, becomes, names) },
    };
    const subject = { kind: "body", id: body.id };
    return { head, history: await readHistory(tx, subject, { before, words }) };
  });
});

export default function BodyHistory({ loaderData }: Route.ComponentProps) {
  const { head, history } = loaderData;
  return (
    <BodyFrame head={head} here="historik">
      <History
        page={history}
        olderHref={(before) => `${bodyPath(head.slug, "historik")}?foer=${before}`}
      />
    </BodyFrame>
  );
}
