import { redirect } from "react-router";
import { dateInDenmark } from "../../../platform/clock.ts";
import { ForbiddenError } from "../../../platform/errors.ts";
import { acting, check, loading } from "../../../platform/http/form.ts";
import { instantText } from "../../../platform/i18n/dates.ts";
import {
  Alert,
  Button,
  DataTable,
  ErrorSummary,
  refusedIn,
  TextField,
  WorkPage,
} from "../../../ui/index.ts";
import { listBodies, signedIn } from "../../organisation/index.ts";
import { addClient } from "../actions/add-client.ts";
import { revokeClient } from "../actions/revoke-client.ts";
import { sayWhatGroupMeans } from "../actions/say-what-group-means.ts";
import { mayRunDirectory } from "../policy.ts";
import { meaningForm, newClientForm, revokeForm } from "../schema.ts";
import { allClients, type Client } from "../store/clients.ts";
import { allGroups } from "../store/groups.ts";
import { GroupRow } from "../ui/group-row.tsx";
import type { Route } from "./+types/directory.ts";

const HERE = "/intern/administration/katalog";

export const loader = loading(async ({ context }: Route.LoaderArgs) => {
  const { viewer, transact, clock, baseUrl } = signedIn(context);
  if (!mayRunDirectory(viewer))
    throw new ForbiddenError("Kun en administrator kan se katalogets adgang.");
  const today = dateInDenmark(clock());
  return transact(async (tx) => ({
    address: `${baseUrl}/scim/v2`,
    clients: await allClients(tx),
    groups: (await allGroups(tx)).map(({ members, ...group }) => ({
      ...group,
      count: members.length,
    })),
    bodies: (await listBodies(tx, today))
      .filter((body) => body.isActive)
      .map(({ id, name }) => ({ id, name })),
  }));
});

export const action = acting(async ({ context }: Route.ActionArgs, form) => {
  const { viewer, transact, transactRights, clock } = signedIn(context);
  if (form.has("groupId")) {
    const { groupId, ...meaning } = check(meaningForm, form);
    const today = dateInDenmark(clock());
    await transactRights((tx) => sayWhatGroupMeans(tx, viewer, groupId, meaning, today));
  } else if (form.has("clientId")) {
    const { clientId } = check(revokeForm, form);
    await transact((tx) => revokeClient(tx, viewer, clientId));
  } else {
    const { name } = check(newClientForm, form);
    return { token: await transact((tx) => addClient(tx, viewer, name)) };
  }
  throw redirect(HERE, 303);
});

export default function Directory({ loaderData, actionData }: Route.ComponentProps) {
  const { address, clients, groups, bodies } = loaderData;
  const refused = refusedIn(actionData);
  const token = (actionData as { token?: string } | undefined)?.token;
  return (
    <WorkPage
      title="Brugerkatalog"
      crumbs={[{ text: "Administration", href: "/intern/administration" }]}
    >
      <p className="lead">
        Kommunens eget katalog, fx Entra ID, kan oprette personer, ledere og grupper her med SCIM
        2.0.
      </p>
      <ErrorSummary refused={refused} />
      {token && (
        <Alert kind="success">
          <p>Adgangen er oprettet. Kopiér tokenet nu; det vises kun denne ene gang.</p>
          <p>
            <code>{token}</code>
          </p>
        </Alert>
      )}
      <section>
        <h2>Adgang</h2>
        <p>
          Adresse: <code>{address}</code>
        </p>
        <DataTable
          caption="Adgang for kataloger"
          quietCaption
          rows={clients}
          keyOf={({ id }) => id}
          empty="Intet katalog har adgang."
          columns={[
            { title: "Navn", cell: ({ name }) => name },
            { title: "Oprettet", cell: ({ createdAt }) => instantText(new Date(createdAt), "da") },
            { title: "Sidst brugt", cell: usedText },
            { title: "Adgang", cell: revocation },
          ]}
        />
        <form method="post" className="sheet">
          <TextField
            name="name"
            label="Ny adgang, fx »Entra ID«"
            required
            maxLength={100}
            refused={refused}
          />
          <Button>Opret adgang</Button>
        </form>
      </section>
      <section>
        <h2>Hvad grupperne giver</h2>
        {groups.length === 0 && (
          <p className="empty">Kataloget har ikke sendt nogen grupper endnu.</p>
        )}
        <ul className="rows">
          {groups.map((group) => (
            <GroupRow key={group.id} group={group} bodies={bodies} />
          ))}
        </ul>
      </section>
    </WorkPage>
  );
}

function usedText({ lastUsedAt }: Client): string {
  return lastUsedAt === null ? "Aldrig" : instantText(new Date(lastUsedAt), "da");
}

function revocation(client: Client) {
  if (client.revokedAt !== null) return `Lukket ${instantText(new Date(client.revokedAt), "da")}`;
  return (
    <form method="post" aria-label={`Luk adgangen for ${client.name}`}>
      <input type="hidden" name="clientId" value={client.id} />
      <Button kind="plain">Luk adgangen</Button>
    </form>
  );
}
