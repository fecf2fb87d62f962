import { redirect } from "react-router";
import { ForbiddenError, NotFoundError } from "../../../platform/errors.ts";
import { acting, loading, textIn } from "../../../platform/http/form.ts";
import {
  Alert,
  Button,
  ButtonLink,
  ErrorSummary,
  refusedIn,
  TextField,
  Told,
  WorkPage,
} from "../../../ui/index.ts";
import {
  findPrinted,
  mayMergePeople,
  personById,
  printedNamesOf,
  signedIn,
} from "../../organisation/index.ts";
import { forgetName } from "../actions/forget-name.ts";
import { type MergePreview, mergePerson, previewMerge } from "../actions/merge-person.ts";
import type { Route } from "./+types/merge-person.ts";

const SHOWN = 50;
const TOLD = {
  saml: "Navnet er samlet med personen.",
  glem: "Navnet er fjernet. Møderne, der nævner det, er ikke længere knyttet til personen.",
};

export const loader = loading(async ({ context, params, request }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  if (!mayMergePeople(viewer))
    throw new ForbiddenError("Kun en administrator kan samle navne med personer.");
  const { searchParams } = new URL(request.url);
  const printedId = searchParams.get("navn");
  return transact(async (tx) => {
    const person = await personById(tx, params.personId);
    if (person === null) throw new NotFoundError("Personen findes ikke.");
    const { id, name } = person;
    const query = searchParams.get("soeg") ?? name.split(" ").at(-1) ?? "";
    return {
      person: { id, name },
      query,
      known: await printedNamesOf(tx, id),
      found: await findPrinted(tx, query, SHOWN),
      preview:
        printedId === null ? null : await previewMerge(tx, viewer, { printedId, personId: id }),
    };
  });
});

export const action = acting(async ({ context, params, request }: Route.ActionArgs, form) => {
  const { viewer, transact } = signedIn(context);
  const { personId } = params;
  const work = textIn(form, "handling") === "glem" ? "glem" : "saml";
  await transact<unknown>((tx) =>
    work === "glem"
      ? forgetName(tx, viewer, personId, textIn(form, "navn"))
      : mergePerson(tx, viewer, { printedId: textIn(form, "navn"), personId }),
  );
  throw redirect(`${new URL(request.url).pathname}?besked=${work}`, 303);
});

export default function MergePerson({ loaderData, actionData }: Route.ComponentProps) {
  const { person, query, known, found, preview } = loaderData;
  return (
    <WorkPage
      title="Navne i papirer"
      kicker={person.name}
      crumbs={[
        { text: "Personer", href: "/intern/personer" },
        { text: person.name, href: `/intern/personer/${person.id}` },
      ]}
    >
      <ErrorSummary refused={refusedIn(actionData)} />
      <Told texts={TOLD} />
      {preview !== null && <Preview {...preview} />}
      <p className="lead">
        Indlæste dagsordener og referater nævner folk ved navn. Er et af navnene {person.name}, kan
        de samles.
      </p>
      <h2>Navne, der er samlet</h2>
      {known.length === 0 && <p className="empty">Ingen endnu.</p>}
      <ul className="rows">
        {known.map((name) => (
          <li key={name}>
            <form method="post" className="actions">
              <span>{name}</span>
              <input type="hidden" name="navn" value={name} />
              <Button kind="plain" name="handling" value="glem">
                Fjern<span className="sr-only"> {name}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <h2>Navne, der kun står i papirer</h2>
      <form method="get" className="filter">
        <TextField name="soeg" label="Navn" required={false} value={query} />
        <Button kind="secondary">Søg</Button>
      </form>
      {found.length === 0 && <p className="empty">Ingen navne passer.</p>}
      <ul className="rows">
        {found.map(({ id, name }) => (
          <li key={id}>
            <a href={`?navn=${id}&soeg=${encodeURIComponent(query)}`}>{name}</a>
          </li>
        ))}
      </ul>
      {found.length === SHOWN && <p>Der kan være flere. Skriv mere af navnet.</p>}
    </WorkPage>
  );
}

function Preview({ printed, person, held }: MergePreview) {
  const clashes = held.filter((one) => one.clashes);
  return (
    <section className="sheet" id="gennemsyn">
      <h2>
        Er »{printed.name}« {person.name}?
      </h2>
      {held.length === 0 && <p>Navnet har intet, der flyttes.</p>}
      {held.length > 0 && (
        <>
          <p>{clashes.length > 0 ? "Navnet har:" : `Det her bliver ${person.name}s:`}</p>
          <ul>
            {held.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {clashes.length > 0 ? (
        <Alert kind="warning">
          <p>De kan ikke samles, for begge har dette på samme tid. De kan være to forskellige.</p>
          <ul>
            {clashes.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <p>Er de den samme, så fjern det ene først.</p>
        </Alert>
      ) : (
        <>
          <p>
            Papirerne viser stadig »{printed.name}«, og nye papirer med navnet bliver knyttet til{" "}
            {person.name}. Fjerner du navnet igen, følger møderne med tilbage. Medlemskaber og sager
            må rettes i hånden; historikken husker, hvad der fulgte med.
          </p>
          <form method="post" className="actions">
            <input type="hidden" name="navn" value={printed.id} />
            <Button name="handling" value="saml">
              Saml med {person.name}
            </Button>
            <ButtonLink href="?">Fortryd</ButtonLink>
          </form>
        </>
      )}
    </section>
  );
}
