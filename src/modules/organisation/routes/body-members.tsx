import { redirect } from "react-router";
import { acting, check, loading } from "../../../platform/http/form.ts";
import { ButtonLink, ErrorSummary, refusedIn } from "../../../ui/index.ts";
import { changeChair } from "../actions/change-chair.ts";
import { endMembership } from "../actions/end-membership.ts";
import { removeMembership } from "../actions/remove-membership.ts";
import { saveMembership } from "../actions/save-membership.ts";
import { openBody } from "../body-page.ts";
import { chairForm, endForm, idForm, membershipForm } from "../body-schema.ts";
import { SEATS } from "../membership.ts";
import { signedIn } from "../signed-in.ts";
import { bodyBySlug } from "../store/bodies.ts";
import { membershipsOf } from "../store/memberships.ts";
import { termOn, termsOf } from "../store/terms.ts";
import { BodyFrame } from "../ui/body-frame.tsx";
import { MemberForm } from "../ui/member-form.tsx";
import { EditLink, MemberLinks, MemberTable } from "../ui/member-table.tsx";
import type { Route } from "./+types/body-members.ts";

/** People are proposed while a name is typed. */
export const handle = { interactive: true };

export const loader = loading(async ({ context, params, request }: Route.LoaderArgs) => {
  const desk = signedIn(context);
  const asked = new URL(request.url).searchParams;
  return desk.transact(async (tx) => {
    const { body, head } = await openBody(tx, desk, params.body);
    const all = await membershipsOf(tx, body.id);
    const { today } = head;
    const isNow = (one: (typeof all)[number]) =>
      one.startsOn <= today && (one.endsOn === null || one.endsOn >= today);
    const now = all.filter(isNow);
    const one = (name: string) => all.find(({ id }) => id === asked.get(name));
    const terms = await termsOf(tx, body.id);
    const form = head.mayEdit
      ? {
          changed: one("ret") ?? null,
          ended: one("afslut") ?? null,
          isChair: asked.has("formand"),
          isNew: asked.has("ny"),
          terms: terms.map(({ id, label }) => ({ value: id, text: label })),
          term: termOn(terms, today)?.id ?? null,
          seats: now
            .filter(({ role }) => SEATS.includes(role))
            .map(({ personId, name }) => ({ value: personId, text: name })),
        }
      : null;
    return {
      head,
      now,
      coming: all.filter(({ startsOn }) => startsOn > today),
      former: all.filter(({ endsOn }) => endsOn !== null && endsOn < today),
      form,
    };
  });
});

export const action = acting(async ({ context, params, request }: Route.ActionArgs, form) => {
  const { viewer, transact, transactRights } = signedIn(context);
  const { id: bodyId } = await transact((tx) => bodyBySlug(tx, params.body));
  const work = form.get("handling");
  if (work === "afslut") {
    const ending = check(endForm, form);
    await transactRights((tx) => endMembership(tx, viewer, bodyId, ending));
  } else if (work === "fjern") {
    const { id } = check(idForm, form);
    await transactRights((tx) => removeMembership(tx, viewer, bodyId, id));
  } else if (work === "formand") {
    const change = check(chairForm, form);
    await transactRights((tx) => changeChair(tx, viewer, bodyId, change));
  } else {
    const membership = check(membershipForm, form);
    await transactRights((tx) => saveMembership(tx, viewer, bodyId, membership));
  }
  return redirect(new URL(request.url).pathname, 303);
});

export default function BodyMembers({ loaderData, actionData }: Route.ComponentProps) {
  const { head, now, coming, former, form } = loaderData;
  const refused = refusedIn(actionData);
  const actions = form ? MemberLinks : undefined;
  return (
    <BodyFrame
      head={head}
      here="medlemmer"
      actions={
        form && (
          <>
            <ButtonLink href="?ny#formular">Tilføj medlem</ButtonLink>
            {now.length > 1 && <ButtonLink href="?formand#formular">Skift formand</ButtonLink>}
          </>
        )
      }
    >
      <ErrorSummary refused={refused} />
      {form && <MemberForm {...form} today={head.today} refused={refused} />}
      <h2>I dag</h2>
      <MemberTable
        members={now}
        empty="Udvalget har ingen medlemmer i dag."
        {...(actions && { actions })}
      />
      {coming.length > 0 && (
        <section>
          <h2>Kommende</h2>
          <MemberTable
            members={coming}
            caption="Kommende medlemmer"
            empty=""
            {...(actions && { actions })}
          />
        </section>
      )}
      {former.length > 0 && (
        <section>
          <h2>Tidligere</h2>
          <MemberTable
            members={former}
            caption="Tidligere medlemmer"
            empty=""
            {...(form && { actions: EditLink })}
          />
        </section>
      )}
    </BodyFrame>
  );
}
