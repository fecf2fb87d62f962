import { redirect } from "react-router";
import { acting, loading } from "../../../platform/http/form.ts";
import { instantText } from "../../../platform/i18n/dates.ts";
import { Button, ButtonLink, DataTable, Pagination, WorkPage } from "../../../ui/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { NOTICE_KINDS } from "../kinds.ts";
import { pageIn, PAGES_TEXT } from "../page.ts";
import { mayChangeNotices, maySeeOutbox } from "../policy.ts";
import { countUnread, noticesOf, readNotices } from "../store/notices.ts";
import type { Route } from "./+types/notices.ts";

const SIZE = 25;

export const loader = loading(async ({ context, request }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  const page = pageIn(request);
  const given = { unread: false, offset: (page - 1) * SIZE, size: SIZE };
  return transact(async (tx) => {
    const { notices, count } = await noticesOf(tx, viewer, given);
    return {
      page,
      pageCount: Math.ceil(count / SIZE),
      unread: await countUnread(tx, viewer),
      mayChange: viewer.supportedBy === null,
      maySeeOutbox: maySeeOutbox(viewer),
      notices: notices.map(({ id, kind, text, createdAt, readAt }) => ({
        id,
        text,
        label: NOTICE_KINDS[kind].label,
        created: instantText(createdAt, "da"),
        isRead: readAt !== null,
      })),
    };
  });
});

export const action = acting(async ({ context, request }: Route.ActionArgs, form) => {
  const { viewer, transact, clock } = signedIn(context);
  mayChangeNotices(viewer);
  const ids = form.has("alle") ? "all" : form.getAll("besked").map(String);
  await transact((tx) => readNotices(tx, viewer, ids, clock()));
  const { pathname, search } = new URL(request.url);
  return redirect(pathname + search, 303);
});

export default function Notices({ loaderData }: Route.ComponentProps) {
  const { notices, page, pageCount, unread, mayChange } = loaderData;
  return (
    <WorkPage
      title="Beskeder"
      crumbs={[]}
      kicker={unread === 0 ? undefined : unread === 1 ? "1 ulæst" : `${unread} ulæste`}
      actions={
        <>
          {unread > 0 && mayChange && (
            <form method="post">
              <Button kind="secondary" name="alle" value="1">
                Marker alle som læst
              </Button>
            </form>
          )}
          <ButtonLink href="/intern/besked/indstillinger">Vælg, hvad du får mail om</ButtonLink>
          {loaderData.maySeeOutbox && (
            <ButtonLink href="/intern/besked/mails">Udgående mails</ButtonLink>
          )}
        </>
      }
    >
      <DataTable
        caption="Dine beskeder, de ulæste først"
        quietCaption
        keyOf={(notice) => notice.id}
        rows={notices}
        empty="Du har ingen beskeder. Her står det, når en sag venter på dig, eller der sker noget i dine sager."
        columns={columnsOf(mayChange)}
      />
      <Pagination
        page={page}
        pageCount={pageCount}
        href={(wanted) => `/intern/besked?side=${wanted}`}
        text={PAGES_TEXT}
      />
    </WorkPage>
  );
}

interface Shown {
  id: string;
  text: string;
  label: string;
  created: string;
  isRead: boolean;
}

const columnsOf = (mayChange: boolean) => [
  { title: "Besked", cell: (notice: Shown) => <NoticeLink {...notice} /> },
  { title: "Om", cell: ({ label }: Shown) => label },
  { title: "Modtaget", cell: ({ created }: Shown) => created },
  {
    title: "Læst",
    cell: (notice: Shown) =>
      notice.isRead ? "Ja" : mayChange ? <ReadButton {...notice} /> : "Nej",
  },
];

function NoticeLink({ id, text, isRead }: Shown) {
  const link = <a href={`/intern/besked/${id}`}>{text}</a>;
  return isRead ? link : <b>{link}</b>;
}

function ReadButton({ id, text }: Shown) {
  return (
    <form method="post">
      <Button kind="plain" name="besked" value={id} aria-label={`Marker som læst: ${text}`}>
        Marker som læst
      </Button>
    </form>
  );
}
