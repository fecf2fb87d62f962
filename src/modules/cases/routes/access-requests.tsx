import { redirect } from "react-router";
import { dateInDenmark } from "../../../platform/clock.ts";
import { ForbiddenError } from "../../../platform/errors.ts";
import { acting, check, loading } from "../../../platform/http/form.ts";
import {
  Button,
  ErrorSummary,
  Pagination,
  RadioFields,
  refusedIn,
  TextAreaField,
  TextField,
  WorkPage,
} from "../../../ui/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { askAccessForm, decideAccessForm } from "../access-schema.ts";
import { askAccess } from "../actions/ask-access.ts";
import { decideAccess } from "../actions/decide-access.ts";
import { mayAskForAccess, mayDecideAccess } from "../policy-access.ts";
import { accessRequests } from "../store/access-requests.ts";
import { AccessRequestRow } from "../ui/access-request-row.tsx";
import type { Route } from "./+types/access-requests.ts";

const HERE = "/intern/adgang";
const SIZE = 20;
const PAGINATION = {
  label: "Sider med anmodninger",
  previous: "Forrige",
  next: "Næste",
  page: (n: number) => `Side ${n}`,
};

export const loader = loading(async ({ context, request }: Route.LoaderArgs) => {
  const { viewer, transact, clock } = signedIn(context);
  const [mayAsk, mayDecide] = [mayAskForAccess(viewer), mayDecideAccess(viewer)];
  if (!mayAsk && !mayDecide)
    throw new ForbiddenError("Her beder udvalgsmedlemmer om adgang til sager.");
  const page = Math.max(1, Number(new URL(request.url).searchParams.get("side")) || 1);
  const found = await transact((tx) =>
    accessRequests(tx, {
      ...(mayDecide ? { decider: viewer.personId } : { personId: viewer.personId }),
      size: SIZE,
      skip: (page - 1) * SIZE,
    }),
  );
  return {
    mayAsk,
    page,
    pages: Math.max(1, Math.ceil(found.total / SIZE)),
    today: dateInDenmark(clock()),
    requests: found.requests.map((one) => ({
      ...one,
      mayDecide: mayDecideAccess(viewer, one.person.id),
    })),
  };
});

export const action = acting(async ({ context }: Route.ActionArgs, form) => {
  const { viewer, transact, jobs, clock } = signedIn(context);
  const now = clock();
  if (form.has("requestId")) {
    const input = check(decideAccessForm, form);
    await transact((tx) => decideAccess(tx, jobs, viewer, input, dateInDenmark(now), now));
  } else {
    const input = check(askAccessForm, form);
    await transact((tx) => askAccess(tx, jobs, viewer, input, now));
  }
  throw redirect(HERE, 303);
});

export default function AccessRequests({ loaderData, actionData }: Route.ComponentProps) {
  const { requests, mayAsk, page, pages, today } = loaderData;
  const refused = refusedIn(actionData);
  return (
    <WorkPage title="Adgang til sager" crumbs={[]}>
      <ErrorSummary refused={refused} />
      <p className="lead">
        Et medlem kan bede om at se en sag, som hans eller hendes udvalg ikke har fået. Anmodning,
        svar og hver åbning af lukkede papirer bliver noteret.
      </p>
      {mayAsk && (
        <form method="post" className="sheet">
          <h2>Bed om adgang</h2>
          <TextField
            name="number"
            label="Sagens nummer"
            required
            maxLength={60}
            refused={refused}
          />
          <RadioFields
            name="basis"
            label="Grundlag i kommunestyrelsesloven"
            required
            refused={refused}
            options={[
              { value: "§ 9", text: "§ 9", hint: "Et medlems ret til at se sager i forvaltningen" },
              {
                value: "§ 20, stk. 6",
                text: "§ 20, stk. 6",
                hint: "Andre udvalgs dagsordener og referater",
              },
            ]}
          />
          <TextAreaField
            name="reason"
            label="Hvad skal du bruge sagen til?"
            required
            maxLength={2000}
            refused={refused}
          />
          <Button>Send anmodning</Button>
        </form>
      )}
      <section>
        <h2>Anmodninger</h2>
        {requests.length === 0 && <p className="empty">Her er ingen anmodninger.</p>}
        <ul className="rows">
          {requests.map((one) => (
            <AccessRequestRow key={one.id} request={one} today={today} />
          ))}
        </ul>
        <Pagination
          page={page}
          pageCount={pages}
          href={(n) => `${HERE}?side=${n}`}
          text={PAGINATION}
        />
      </section>
    </WorkPage>
  );
}
