import { useState } from "react";
import { redirect } from "react-router";
import { dateInDenmark } from "../../../platform/clock.ts";
import { ForbiddenError } from "../../../platform/errors.ts";
import { acting, check, loading } from "../../../platform/http/form.ts";
import {
  Button,
  CheckField,
  ErrorSummary,
  RadioFields,
  refusedIn,
  TextField,
  WorkPage,
} from "../../../ui/index.ts";
import { saveAuthority } from "../actions/save-authority.ts";
import { caseNumberExample } from "../case-number-example.ts";
import { readHistory } from "../history.ts";
import { ORGANISATION_CRUMB } from "../links.ts";
import { maySaveAuthority } from "../people-policy.ts";
import { authoritySchema } from "../people-schema.ts";
import { signedIn } from "../signed-in.ts";
import { authoritySettings } from "../store/authority-settings.ts";
import { History } from "../ui/history.tsx";
import { OrganisationTabs } from "../ui/organisation-tabs.tsx";
import type { Route } from "./+types/settings.ts";

const HERE = "/intern/organisation/indstillinger";

export const handle = { interactive: true };

export const loader = loading(async ({ context, request }: Route.LoaderArgs) => {
  const { viewer, authority, transact, clock } = signedIn(context);
  if (!maySaveAuthority(viewer))
    throw new ForbiddenError("Kun en administrator kan se indstillinger.");
  const before = Number(new URL(request.url).searchParams.get("foer")) || undefined;
  return transact(async (tx) => ({
    settings: await authoritySettings(tx),
    year: Number(dateInDenmark(clock()).slice(0, 4)),
    history: await readHistory(tx, { kind: "authority", id: authority.id }, { before }),
  }));
});

export const action = acting(async ({ context }: Route.ActionArgs, form) => {
  const { viewer, transact } = signedIn(context);
  const input = check(authoritySchema, form);
  await transact((tx) => saveAuthority(tx, viewer, input));
  throw redirect(HERE, 303);
});

export default function Settings({ loaderData, actionData }: Route.ComponentProps) {
  const { settings, year, history } = loaderData;
  const refused = refusedIn(actionData);
  const [scheme, setScheme] = useState(settings.caseNumberScheme);
  return (
    <WorkPage title="Indstillinger" crumbs={[ORGANISATION_CRUMB]}>
      <OrganisationTabs here="indstillinger" mayEdit />
      <form method="post" className="sheet">
        <ErrorSummary refused={refused} />
        <TextField
          name="name"
          label="Navn"
          hint="Står på alle sider og i det offentlige protokolarkiv."
          required
          maxLength={200}
          value={settings.name}
          refused={refused}
        />
        <RadioFields
          name="kind"
          label="Art"
          required
          value={settings.kind}
          refused={refused}
          options={[
            { value: "municipality", text: "Kommune" },
            { value: "region", text: "Region" },
            { value: "inter-municipal", text: "Tværkommunalt fællesskab" },
          ]}
        />
        <div
          onInput={({ target }) => target instanceof HTMLInputElement && setScheme(target.value)}
        >
          <TextField
            name="caseNumberScheme"
            label="Sagsnumre"
            hint="{year} er året, {n} løbenummeret. Sager, der har et nummer, beholder det."
            required
            maxLength={40}
            value={settings.caseNumberScheme}
            refused={refused}
          />
        </div>
        <p>
          Årets første tre sager får numrene{" "}
          <output>{[1, 2, 3].map((n) => caseNumberExample(scheme, year, n)).join(", ")}</output>
        </p>
        <TextField
          name="largestFileMb"
          label="Største fil (MB)"
          hint="Større bilag bliver afvist, før de er sendt."
          type="number"
          min={1}
          max={2000}
          required
          value={String(settings.largestFileMb)}
          refused={refused}
        />
        <CheckField
          name="needsSecondFactor"
          label="Kræv totrinslogin af alle"
          hint="Den, der ikke har en kodeapp eller en adgangsnøgle, bliver bedt om at oprette en ved næste login."
          checked={settings.needsSecondFactor}
        />
        <div className="actions">
          <Button>Gem</Button>
        </div>
      </form>
      <History page={history} olderHref={(n) => `${HERE}?foer=${n}`} />
    </WorkPage>
  );
}
