import { redirect } from "react-router";
import { z } from "zod";
import { dateInDenmark } from "../../../platform/clock.ts";
import { ConflictError } from "../../../platform/errors.ts";
import { acting, check, loading, textIn } from "../../../platform/http/form.ts";
import { ErrorSummary, refusedIn } from "../../../ui/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { setRoute, type WishedStop } from "../actions/set-route.ts";
import { stopForm } from "../approval-schema.ts";
import { openDocument } from "../document-view.ts";
import { maySetRoute } from "../policy-approval.ts";
import { isOpen } from "../route.ts";
import { bodiesToChoose } from "../store/body-facts.ts";
import { stopsOf } from "../store/routes.ts";
import { DocumentFrame, framed } from "../ui/document-frame.tsx";
import { AddStop, OpenStops } from "../ui/route-forms.tsx";
import { RouteLine } from "../ui/route-line.tsx";
import type { Route } from "./+types/document-route.ts";

export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const { viewer, transact, clock } = signedIn(context);
  return transact(async (tx) => {
    const opened = await openDocument(tx, viewer, params.document, "vej");
    const { access, document } = opened;
    const mayEdit = maySetRoute(access);
    return {
      document: framed(opened),
      stops: await stopsOf(tx, document.id),
      bodies: mayEdit ? await bodiesToChoose(tx, dateInDenmark(clock())) : null,
    };
  });
});

const whichStop = z.object({ stopId: z.uuid() });

export const action = acting(async ({ context, params, request }: Route.ActionArgs, form) => {
  const desk = signedIn(context);
  await desk.transact(async (tx) => {
    const stops = await stopsOf(tx, params.document);
    const open = stops
      .filter(isOpen)
      .map(({ id, body, purpose, wishedOn }) => ({ id, bodyId: body.id, purpose, wishedOn }));
    await setRoute(tx, desk, params.document, edited(open, form));
  });
  const { pathname } = new URL(request.url);
  throw redirect(`${pathname}?besked=${encodeURIComponent(textIn(form, "handling"))}`, 303);
});

/** The coming stops after what the form asks for. */
function edited(open: WishedStop[], form: FormData): WishedStop[] {
  const work = form.get("handling");
  if (work === "tilfoej") return [...open, { id: null, ...check(stopForm, form) }];
  const { stopId } = check(whichStop, form);
  const at = open.findIndex((stop) => stop.id === stopId);
  if (at < 0)
    throw new ConflictError("Stoppet er flyttet eller fjernet, siden du åbnede siden.", {
      hint: "Se den nye vej, og prøv igen.",
    });
  if (work === "fjern") return open.filter((stop) => stop.id !== stopId);
  if (work === "ret")
    return open.with(at, {
      id: stopId,
      ...check(stopForm.omit({ bodyId: true }), form),
      bodyId: open[at]!.bodyId,
    });
  const to = work === "op" ? at - 1 : at + 1;
  const others = open.filter((stop) => stop.id !== stopId);
  return others.toSpliced(Math.max(to, 0), 0, open[at]!);
}

export default function DocumentRoutePage({ loaderData, actionData }: Route.ComponentProps) {
  const { document, stops, bodies } = loaderData;
  const refused = refusedIn(actionData);
  return (
    <DocumentFrame document={document} tab="/vej">
      <ErrorSummary refused={refused} />
      <h2>Sagens vej</h2>
      <RouteLine stops={stops} />
      {bodies !== null && (
        <>
          <OpenStops stops={stops.filter(isOpen)} />
          <AddStop bodies={bodies} refused={refused} />
        </>
      )}
    </DocumentFrame>
  );
}
