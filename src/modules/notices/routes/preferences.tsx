import { redirect } from "react-router";
import { acting, check, loading } from "../../../platform/http/form.ts";
import {
  Alert,
  Button,
  CheckField,
  ChoiceField,
  ErrorSummary,
  refusedIn,
  useFieldLabel,
  WorkPage,
} from "../../../ui/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { preferencesForm, savePreferences } from "../actions/save-preferences.ts";
import { type Delivery, KINDS, NOTICE_KINDS } from "../kinds.ts";
import { preferencesOf } from "../store/preferences.ts";
import type { Route } from "./+types/preferences.ts";

const HERE = "/intern/besked/indstillinger";
const DELIVERY_OPTIONS: { value: Delivery; text: string }[] = [
  { value: "at_once", text: "Mail med det samme" },
  { value: "digest", text: "I den samlede mail" },
  { value: "none", text: "Ingen mail" },
];
const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  text: `kl. ${hour}.00`,
}));
const WEEKDAYS = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];
const GROUPS: { heading: string; delivery: Delivery }[] = [
  { heading: "Det, der venter på dig", delivery: "at_once" },
  { heading: "Til orientering", delivery: "digest" },
];

export const loader = loading(async ({ context, request }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  return {
    ...(await transact((tx) => preferencesOf(tx, viewer))),
    email: viewer.email,
    saved: new URL(request.url).searchParams.has("gemt"),
  };
});

export const action = acting(async ({ context }: Route.ActionArgs, form) => {
  await savePreferences(signedIn(context), check(preferencesForm, form));
  return redirect(`${HERE}?gemt=1`, 303);
});

export default function NoticePreferences({ loaderData, actionData }: Route.ComponentProps) {
  const { deliveries, rhythm, email, saved } = loaderData;
  const refused = refusedIn(actionData);
  const weekdays = refused ? (refused.values["weekdays[]"] ?? []).map(Number) : rhythm.weekdays;
  const onHolidays = refused ? refused.values["holidays"] !== undefined : rhythm.onHolidays;
  useFieldLabel("weekdays", "Ugedage");
  const fault = refused?.fields["weekdays"];
  return (
    <WorkPage
      title="Vælg, hvad du får mail om"
      crumbs={[{ text: "Beskeder", href: "/intern/besked" }]}
    >
      {saved && !refused && <Alert kind="success">Dine valg er gemt.</Alert>}
      <ErrorSummary refused={refused} />
      <p className="lead">
        Alle beskeder står på siden <a href="/intern/besked">Beskeder</a>. Her vælger du, hvilke af
        dem du også får med mail.
      </p>
      {email === null ? (
        <Alert kind="warning">
          Der er ingen mailadresse på dig, så du får ingen mails. Bed din administrator om at
          tilføje den.
        </Alert>
      ) : (
        <p>Mails sendes til {email}.</p>
      )}
      <form method="post" action={HERE}>
        {GROUPS.map(({ heading, delivery }) => (
          <section key={delivery}>
            <h2>{heading}</h2>
            <div className="field-row">
              {KINDS.filter((kind) => NOTICE_KINDS[kind].delivery === delivery).map((kind) => (
                <ChoiceField
                  key={kind}
                  name={kind}
                  label={NOTICE_KINDS[kind].label}
                  options={DELIVERY_OPTIONS}
                  value={deliveries[kind]}
                  refused={refused}
                />
              ))}
            </div>
          </section>
        ))}
        <h2>Den samlede mail</h2>
        <p>Den samler dagens beskeder i én mail. Er der ikke noget nyt, sendes den ikke.</p>
        <div className="field-row">
          <ChoiceField
            name="hour"
            label="Tidspunkt"
            options={HOURS}
            value={String(rhythm.hour)}
            refused={refused}
          />
          <fieldset className={fault ? "field form-error" : "field"} id="felt-weekdays">
            <legend className="form-label">Ugedage</legend>
            {fault && <p className="form-error-message">{fault}</p>}
            {WEEKDAYS.map((name, index) => (
              <CheckField
                key={name}
                name="weekdays[]"
                label={name}
                value={String(index + 1)}
                checked={weekdays.includes(index + 1)}
              />
            ))}
          </fieldset>
          <fieldset className="field">
            <legend className="form-label">Helligdage</legend>
            <CheckField
              name="holidays"
              label="Også på helligdage, der falder på de valgte ugedage"
              checked={onHolidays}
            />
          </fieldset>
        </div>
        <div className="actions">
          <Button>Gem valg</Button>
        </div>
      </form>
    </WorkPage>
  );
}
