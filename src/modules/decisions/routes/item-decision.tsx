import { loading } from "../../../platform/http/form.ts";
import { accessToMeeting } from "../../meetings/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { itemDecision } from "../item-decision.ts";
import type { Route } from "./+types/item-decision.ts";

export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  return transact(async (tx) => ({
    decision: await itemDecision(
      tx,
      await accessToMeeting(tx, viewer, params.meetingId),
      params.itemId,
    ),
  }));
});

/** Part of an item's page: what the meeting decided, once the reader may know. */
export default function ItemDecision({ loaderData: { decision } }: Route.ComponentProps) {
  if (decision === null) return null;
  const { html, isDraft, votes, dissents } = decision;
  const sides: [string, string[]][] =
    votes === null
      ? []
      : [
          ["For", votes.for],
          ["Imod", votes.against],
          ["Undlod", votes.abstain],
        ];
  return (
    <section className="decision rich-text" aria-labelledby="beslutningen">
      <h2 id="beslutningen">Beslutning {isDraft && <span className="badge pale">Kladde</span>}</h2>
      {/* toHtml escapes every text and knows no other markup than its own. */}
      <div dangerouslySetInnerHTML={{ __html: html }} />
      {sides
        .filter(([, names]) => names.length > 0)
        .map(([side, names]) => (
          <p key={side}>
            {side}: {names.join(", ")}.
          </p>
        ))}
      {dissents.map((dissent) => (
        <p key={dissent}>{dissent}</p>
      ))}
    </section>
  );
}
