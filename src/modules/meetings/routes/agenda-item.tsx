import { Outlet, redirect } from "react-router";
import sheet from "../../../ui/styles/editor.scss?url";
import { acting, loading, textIn } from "../../../platform/http/form.ts";
import { Alert, ErrorSummary, Facts, refusedIn, Told } from "../../../ui/index.ts";
import { ITEM_TYPE_NAMES, readHistory, signedIn } from "../../organisation/index.ts";
import { History } from "../../organisation/ui/index.ts";
import { ITEM_WORDS } from "../history-words.ts";
import { itemFacts, papersView } from "../item-page.ts";
import { actOnItem } from "../item-forms.ts";
import { isWrittenHere } from "../item-text.ts";
import { openItem, withStanding } from "../item-view.ts";
import { minutesText } from "../minutes-text.ts";
import { itemPath, meetingPath } from "../meeting-links.ts";
import { mayEditAgenda, mayManage, maySeeAgenda } from "../policy.ts";
import { ItemForms } from "../ui/item-forms.tsx";
import { ItemGuests } from "../ui/item-guests.tsx";
import { ItemTexts } from "../ui/item-texts.tsx";
import { ItemPapers } from "../ui/item-papers.tsx";
import { MeetingFrame } from "../ui/meeting-frame.tsx";
import type { Route } from "./+types/agenda-item.ts";

export const handle = { interactive: true };
export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: sheet }];

export const loader = loading(async ({ context, params, request }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  const { searchParams } = new URL(request.url);
  return transact(async (tx) => {
    const { head, access, title, number, item } = await openItem(
      tx,
      viewer,
      params.meetingId,
      params.itemId,
    );
    const mayEdit = mayEditAgenda(access) && item !== null;
    const tellsHistory = mayManage(access) && item !== null;
    const before = Number(searchParams.get("foer")) || undefined;
    const subject = { kind: "agenda-item", id: params.itemId };
    return {
      head: { ...head, pages: maySeeAgenda(access) ? head.pages : head.pages.slice(0, 1) },
      title: `${number}. ${title}`,
      itemId: params.itemId,
      isRecused: access.recusedIn.has(params.itemId),
      facts: item === null ? null : itemFacts(item, mayEdit),
      papers: item === null ? null : papersView(await withStanding(tx, head, item)),
      mayEdit,
      tellsHistory,
      history:
        tellsHistory && searchParams.has("historik")
          ? await readHistory(tx, subject, { before, words: ITEM_WORDS })
          : null,
      // Without script, or where the reader may not write, the texts stand as they are read.
      editing:
        item !== null && mayEdit && isWrittenHere(item)
          ? { owner: viewer.personId, isPlain: searchParams.has("enkel") }
          : null,
    };
  });
});

export const action = acting(async ({ context, params }: Route.ActionArgs, form) => {
  const desk = signedIn(context);
  const { meetingId, itemId } = params;
  const stays = await desk.transact((tx) => actOnItem(tx, desk, meetingId, itemId, form));
  const to = stays
    ? `${itemPath(meetingId, itemId)}?besked=${textIn(form, "handling")}`
    : `${meetingPath(meetingId, "dagsorden")}?besked=fjernet`;
  throw redirect(to, 303);
});

const TOLD = {
  ret: "Punktet er rettet.",
  omdoeb: "Kapitlet har fået en ny titel.",
  "saet-paa": "Punktet er på dagsordenen igen.",
  tekst: "Teksten er gemt.",
  luk: "Punktet er lukket.",
  aabn: "Punktet er åbnet.",
  hent: "Tekst og bilag er hentet igen fra sagen.",
  gaest: "Gæsten er kaldt ind.",
  "gaest-vaek": "Gæsten er taget af punktet.",
  "tag-af": "Punktet er taget af dagsordenen. Det beholder sit nummer.",
};

export default function AgendaItemPage({ loaderData, actionData }: Route.ComponentProps) {
  const { head, title, isRecused, facts, papers, mayEdit, itemId, editing } = loaderData;
  const { history, tellsHistory } = loaderData;
  const refused = refusedIn(actionData);
  return (
    <MeetingFrame head={head} here="dagsorden" title={title}>
      <ErrorSummary refused={refused} />
      <Told texts={TOLD} />
      {isRecused && (
        <Alert kind="warning">
          Du er inhabil i punktet. Tekst og bilag er derfor ikke vist, og du deltager ikke i
          behandlingen.
        </Alert>
      )}
      {!isRecused && papers === null && (
        <Alert>Punktet er lukket. Tekst og bilag er kun for udvalgets medlemmer.</Alert>
      )}
      {facts !== null && papers !== null && (
        <>
          {facts.closed && <p className="badge pale">Lukket punkt</p>}
          {facts.withdrawn !== null && (
            <Alert kind="warning">
              {facts.isChapter ? "Kapitlet" : "Punktet"} er taget af dagsordenen. {facts.withdrawn}
            </Alert>
          )}
          <Facts
            inColumns
            facts={[
              ["Sag", facts.caseNumber],
              ["Slags", facts.itemType === null ? null : ITEM_TYPE_NAMES[facts.itemType]],
              ["Tid", facts.minutes === null ? null : minutesText(facts.minutes)],
              ["Lukket efter", facts.closedGround],
              ["Offentlig titel", facts.closed ? facts.publicTitle : null],
              ["Tillægsdagsorden", facts.late],
            ]}
          />
          <Outlet />
          {editing !== null && <ItemTexts meetingId={head.id} item={papers} {...editing} />}
          <ItemPapers meetingId={head.id} item={papers} withTexts={editing === null} />
          <ItemGuests guests={papers.guests} mayEdit={mayEdit} refused={refused} />
          {history !== null ? (
            <History
              page={history}
              olderHref={(before) => `${itemPath(head.id, itemId)}?historik&foer=${before}`}
            />
          ) : (
            tellsHistory && (
              <p>
                <a href="?historik#historik">Punktets historik</a>
              </p>
            )
          )}
          {mayEdit && (
            <ItemForms
              facts={facts}
              isSent={head.state === "dispatched"}
              refused={refused}
              key={itemId}
            />
          )}
        </>
      )}
    </MeetingFrame>
  );
}
