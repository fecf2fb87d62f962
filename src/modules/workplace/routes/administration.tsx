import { ForbiddenError } from "../../../platform/errors.ts";
import { loading } from "../../../platform/http/form.ts";
import { WorkPage } from "../../../ui/index.ts";
import { type AuthorityRole, hasRole, signedIn } from "../../organisation/index.ts";
import type { Route } from "./+types/administration.ts";

interface Entry {
  href: string;
  title: string;
  text: string;
  roles: AuthorityRole[];
}

const ENTRIES: Entry[] = [
  {
    href: "/intern/indlaesning",
    title: "Indlæs gamle referater",
    text: "Læg dagsordener og referater ind, og se dem igennem, som der er tvivl om.",
    roles: ["administrator", "secretary"],
  },
  {
    href: "/intern/organisation/indstillinger",
    title: "Indstillinger",
    text: "Myndighedens navn, sagsnumre, filstørrelse og krav om to trin ved login.",
    roles: ["administrator"],
  },
  {
    href: "/intern/organisation/import",
    title: "Import af personer og enheder",
    text: "Fra en CSV-fil, med gennemsyn før der gemmes.",
    roles: ["administrator"],
  },
  {
    href: "/intern/administration/konti",
    title: "Konti",
    text: "Hvem der kan logge ind og hvordan, invitationer og hjælp til den, der har mistet telefonen.",
    roles: ["administrator"],
  },
  {
    href: "/intern/administration/katalog",
    title: "Brugerkatalog",
    text: "Adgang for kommunens eget katalog (SCIM), og hvad grupperne giver.",
    roles: ["administrator"],
  },
  {
    href: "/intern/besked/mails",
    title: "Mails",
    text: "Mails, der venter, er sendt eller ikke kunne sendes.",
    roles: ["administrator"],
  },
  {
    href: "/intern/administration/filer",
    title: "Skadelige filer",
    text: "Bilag, som skanneren har fundet skadeligt indhold i, og om skanneren svarer.",
    roles: ["administrator"],
  },
  {
    href: "/intern/adgang",
    title: "Adgang til sager",
    text: "Medlemmers anmodninger om at se en sag.",
    roles: ["records", "secretary"],
  },
  {
    href: "/intern/adgang/aabninger",
    title: "Åbninger af lukkede papirer",
    text: "Hvem der har åbnet hvad, og hvornår.",
    roles: ["dpo"],
  },
  {
    href: "/intern/support",
    title: "Brugerstøtte",
    text: "Se systemet, som en anden ser det. Intet kan ændres, og besøget bliver noteret.",
    roles: ["support"],
  },
];

export const loader = loading(async ({ context }: Route.LoaderArgs) => {
  const { viewer } = signedIn(context);
  const entries = ENTRIES.filter(({ roles }) => hasRole(viewer, ...roles));
  if (entries.length === 0) throw new ForbiddenError("Du har ingen opgaver i administrationen.");
  return { entries: entries.map(({ href, title, text }) => ({ href, title, text })) };
});

export default function Administration({ loaderData }: Route.ComponentProps) {
  return (
    <WorkPage title="Administration" crumbs={[]}>
      <ul className="rows column">
        {loaderData.entries.map(({ href, title, text }) => (
          <li key={href}>
            <h3>
              <a href={href}>{title}</a>
            </h3>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </WorkPage>
  );
}
