import { redirect } from "react-router";
import { acting, loading, textIn } from "../../../platform/http/form.ts";
import { ButtonLink, ErrorSummary, refusedIn, Told } from "../../../ui/index.ts";
import { demandOfMeeting, maySeeMinutes, openMeeting } from "../../meetings/index.ts";
import { MeetingFrame, meetingPath } from "../../meetings/ui/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { signInContext } from "../../sign-in/index.ts";
import { actOnMinutes } from "../minutes-forms.ts";
import { minutesView } from "../minutes-view.ts";
import { signByForm } from "../sign-by-form.ts";
import { MINUTES_TOLD } from "../told.ts";
import { Addenda } from "../ui/addenda.tsx";
import { Comments } from "../ui/comments.tsx";
import { ItemMinutes } from "../ui/item-minutes.tsx";
import { MinutesHead } from "../ui/minutes-head.tsx";
import { MinutesSteps } from "../ui/minutes-steps.tsx";
import { Signatures } from "../ui/signatures.tsx";
import type { Route } from "./+types/minutes.ts";

export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  const { signIn, caller } = context.get(signInContext);
  const session = await signIn.session(caller.headers);
  return transact(async (tx) => {
    const { head, access } = await openMeeting(tx, viewer, params.meetingId);
    demandOfMeeting(maySeeMinutes(access), access);
    const view = await minutesView(tx, access);
    const needsCode = session?.hasSecondFactor === true && session.method !== "passkey";
    return { head, view, needsCode };
  });
});

export const action = acting(async ({ context, params }: Route.ActionArgs, form) => {
  const { viewer, transact, jobs, clock } = signedIn(context);
  const handling = textIn(form, "handling");
  if (handling === "underskriv") await signByForm(context, params.meetingId, form);
  else
    await transact((tx) =>
      actOnMinutes(tx, { viewer, jobs, now: clock() }, params.meetingId, form),
    );
  throw redirect(
    `${meetingPath(params.meetingId, "referat")}?besked=${encodeURIComponent(handling)}`,
    303,
  );
});

/** The minutes: what they say, where they are on their way, and what the viewer may do with them. */
export default function MinutesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { head, view, needsCode } = loaderData;
  const refused = refusedIn(actionData);
  return (
    <MeetingFrame
      head={head}
      here="referat"
      actions={
        view.may.prepare && (
          <ButtonLink
            kind={head.state === "approved" ? "primary" : "secondary"}
            href={`${meetingPath(head.id, "referat")}/offentliggoerelse`}
          >
            Offentliggørelse
          </ButtonLink>
        )
      }
    >
      <ErrorSummary refused={refused} />
      <Told texts={MINUTES_TOLD} />
      <div className="split">
        <div className="record">
          <nav aria-label="På siden" className="choice-line narrow-only">
            <a href="#gang">Referatets gang</a>
            {view.signers.length > 0 && <a href="#underskrifter">Underskrifter</a>}
            {(view.comments.length > 0 || view.may.comment) && (
              <a href="#bemaerkninger">Bemærkninger</a>
            )}
          </nav>
          <MinutesHead view={view} />
          {view.items.map((item) => (
            <ItemMinutes
              key={item.id}
              item={item}
              own={{ body: head.body.name, date: head.date }}
              addenda={view.addenda.filter((one) => one.itemId === item.id)}
            />
          ))}
          <Addenda view={view} refused={refused} />
        </div>
        <aside aria-label="Referatets gang">
          <MinutesSteps view={view} meetingId={head.id} refused={refused} />
          <Signatures view={view} needsCode={needsCode} refused={refused} />
          <Comments view={view} refused={refused} />
        </aside>
      </div>
    </MeetingFrame>
  );
}
