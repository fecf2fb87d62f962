import { loading } from "../../../platform/http/form.ts";
import { instantText } from "../../../platform/i18n/dates.ts";
import { Pagination, SearchBox, WorkPage } from "../../../ui/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { attachmentPath } from "../attachment-links.ts";
import { CASES_CRUMB, documentPath } from "../links.ts";
import { HIT_END, HIT_START, searchAttachments } from "../store/attachment-search.ts";
import type { Route } from "./+types/attachment-search.ts";

const HERE = "/intern/sager/soeg-i-bilag";
const SIZE = 20;

export const loader = loading(async ({ context, request }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  const { searchParams } = new URL(request.url);
  const query = (searchParams.get("q") ?? "").trim().slice(0, 200);
  const page = Math.min(50, Math.max(1, Math.floor(Number(searchParams.get("side"))) || 1));
  const found =
    query === ""
      ? null
      : await transact((tx) => searchAttachments(tx, viewer, query, { page, size: SIZE }));
  return { query, page, found: found && { ...found, hits: found.hits.map(cut) } };
});

/** A hit with its snippet cut into found and other words. */
function cut({ snippet, ...hit }: Awaited<ReturnType<typeof searchAttachments>>["hits"][number]) {
  const parts = snippet.split(HIT_START).flatMap((part, at) => {
    const [found = "", rest] = part.split(HIT_END);
    return at === 0
      ? [{ text: part, isFound: false }]
      : [
          { text: found, isFound: true },
          { text: rest ?? "", isFound: false },
        ];
  });
  return { ...hit, parts };
}

export default function AttachmentSearch({ loaderData }: Route.ComponentProps) {
  const { query, page, found } = loaderData;
  return (
    <WorkPage title="Søg i bilag" crumbs={[CASES_CRUMB]}>
      <SearchBox
        action={HERE}
        id="q"
        label="Ord i bilagenes titel eller tekst"
        button="Søg"
        value={query}
      />
      {found && (
        <>
          <p>
            {found.total === 0
              ? "Ingen bilag, som du har adgang til, rummer ordene."
              : `${found.total >= 1000 ? "Mindst 1.000" : found.total} bilag, de nyeste først.`}
          </p>
          <ol className="plain rows">
            {found.hits.map((hit) => (
              <li key={hit.attachmentId}>
                <p>
                  <a href={attachmentPath(hit.attachmentId)}>{hit.title}</a>
                  {hit.isClosed && <span className="quiet"> · lukket</span>}
                  <br />
                  <span className="quiet">
                    {hit.caseNumber} ·{" "}
                    <a href={documentPath(hit.documentId)}>{hit.documentTitle}</a> ·{" "}
                    {instantText(hit.uploadedAt, "da")}
                  </span>
                </p>
                <p>
                  {hit.parts.map(({ text, isFound }, at) =>
                    // Parts of a snippet have no other identity than their place.
                    isFound ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
                  )}
                </p>
              </li>
            ))}
          </ol>
          <Pagination
            page={page}
            pageCount={Math.ceil(found.total / SIZE)}
            href={(to) => `${HERE}?q=${encodeURIComponent(query)}&side=${to}`}
            text={{ label: "Sider", previous: "Forrige", next: "Næste", page: (n) => `Side ${n}` }}
          />
        </>
      )}
    </WorkPage>
  );
}
