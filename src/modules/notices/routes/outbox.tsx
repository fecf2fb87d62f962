import { redirect } from "react-router";
import { acting, loading } from "../../../platform/http/form.ts";
import { instantText } from "../../../platform/i18n/dates.ts";
import { countMails, type MailState, outboxOf } from "../../../platform/mail/index.ts";
import { Alert, Button, DataTable, Pagination, Tabs, WorkPage } from "../../../ui/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { letMailsGo } from "../actions/let-mails-go.ts";
import { pageIn, PAGES_TEXT } from "../page.ts";
import { mustSeeOutbox } from "../policy.ts";
import type { Route } from "./+types/outbox.ts";

const SIZE = 50;
const HERE = "/intern/besked/mails";
const STATES: [MailState, string][] = [
  ["held", "Holdt tilbage"],
  ["failed", "Ikke sendt"],
  ["waiting", "Venter"],
  ["sent", "Sendt"],
];
const NAMES = Object.fromEntries(STATES) as Record<MailState, string>;

export const loader = loading(async ({ context, request }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  mustSeeOutbox(viewer);
  const { searchParams } = new URL(request.url);
  const page = pageIn(request);
  return transact(async (tx) => {
    const counts = await countMails(tx, viewer.authorityId);
    const asked = STATES.find(([one]) => one === searchParams.get("tilstand"));
    const [state] = asked ?? STATES.find(([one]) => counts[one] > 0) ?? STATES[0]!;
    const given = { state, offset: (page - 1) * SIZE, size: SIZE };
    const mails = await outboxOf(tx, viewer.authorityId, given);
    return {
      state,
      page,
      counts,
      gone: searchParams.get("sendes"),
      mayChange: viewer.supportedBy === null && ["held", "failed"].includes(state),
      mails: mails.map(({ queuedAt, id, toName, toAddress, subject, reason }) => ({
        id,
        toName,
        toAddress,
        subject,
        reason,
        queued: instantText(queuedAt, "da"),
      })),
    };
  });
});

export const action = acting(async ({ context, request }: Route.ActionArgs, form) => {
  const gone = await letMailsGo(signedIn(context), form.getAll("mail[]").map(String));
  const { searchParams } = new URL(request.url);
  searchParams.set("sendes", String(gone));
  return redirect(`${HERE}?${searchParams.toString()}`, 303);
});

interface Shown {
  id: string;
  toName: string;
  toAddress: string;
  subject: string;
  reason: string | null;
  queued: string;
}

const COLUMNS = [
  {
    title: "Modtager",
    cell: ({ toName, toAddress }: Shown) => (
      <span>
        {toName}
        <br />
        {toAddress}
      </span>
    ),
  },
  { title: "Emne", cell: ({ subject }: Shown) => subject },
  { title: "Skrevet", cell: ({ queued }: Shown) => queued },
  { title: "Forklaring", cell: ({ reason }: Shown) => reason ?? "" },
];

const sendAgain = (href: string) => ({
  title: "Send",
  cell: ({ id, subject }: Shown) => (
    <form method="post" action={href}>
      <Button kind="plain" name="mail[]" value={id} aria-label={`Send igen: ${subject}`}>
        Send igen
      </Button>
    </form>
  ),
});

export default function Outbox({ loaderData }: Route.ComponentProps) {
  const { state, page, counts, gone, mayChange, mails } = loaderData;
  const href = (one: MailState) => `${HERE}?tilstand=${one}`;
  return (
    <WorkPage
      title="Udgående mails"
      crumbs={[{ text: "Beskeder", href: "/intern/besked" }]}
      actions={
        mayChange &&
        mails.length > 1 && (
          <form method="post" action={href(state)}>
            {mails.map(({ id }) => (
              <input key={id} type="hidden" name="mail[]" value={id} />
            ))}
            <Button kind="secondary">{`Send disse ${mails.length} mails`}</Button>
          </form>
        )
      }
    >
      {gone !== null && (
        <Alert kind="success">
          {gone === "1" ? "Mailen sendes nu." : `${Number(gone)} mails sendes nu.`}
        </Alert>
      )}
      <Tabs
        label="Mails efter tilstand"
        tabs={STATES.map(([one, text]) => ({
          text,
          href: href(one),
          current: one === state,
          count: counts[one],
        }))}
      />
      <DataTable
        caption={NAMES[state]}
        quietCaption
        keyOf={(mail) => mail.id}
        rows={mails}
        empty="Der er ingen."
        columns={mayChange ? [...COLUMNS, sendAgain(href(state))] : COLUMNS}
      />
      <Pagination
        page={page}
        pageCount={Math.ceil(counts[state] / SIZE)}
        href={(wanted) => `${href(state)}&side=${wanted}`}
        text={PAGES_TEXT}
      />
    </WorkPage>
  );
}
