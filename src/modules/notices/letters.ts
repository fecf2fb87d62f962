import { type Mail, messageIdOf, writeLetter } from "../../platform/mail/index.ts";
import type { ReachablePerson } from "../organisation/index.ts";
import { KINDS, NOTICE_KINDS } from "./kinds.ts";
import type { UnmailedNotice } from "./store/unmailed.ts";

/** What stands in every mail of the site. */
export interface Sender {
  /** The authority's name. */
  name: string;
  /** The address of the site, without a closing slash. */
  baseUrl: string;
}

const LONGEST_SUBJECT = 90;

/** The mail that tells of one notice. */
export function singleMail(notice: UnmailedNotice, to: ReachablePerson, sender: Sender): Mail {
  const entries = [entryOf(notice, sender)];
  return compose(`notice.${notice.id}`, shorten(notice.text), to, sender, {
    paragraphs: [],
    groups: [{ heading: null, entries }],
  });
}

/** The mail of a day (YYYY-MM-DD) that tells of all that came since the one before, by kind. */
export function digestMail(
  notices: UnmailedNotice[],
  day: string,
  to: ReachablePerson & { id: string },
  sender: Sender,
): Mail {
  const subject =
    notices.length === 1 ? "1 ny besked i Tingsted" : `${notices.length} nye beskeder i Tingsted`;
  const groups = KINDS.map((kind) => ({
    heading: NOTICE_KINDS[kind].label,
    entries: notices.filter((one) => one.kind === kind).map((one) => entryOf(one, sender)),
  })).filter(({ entries }) => entries.length > 0);
  return compose(`digest.${to.id}.${day}`, subject, to, sender, {
    paragraphs: ["Her er det, der er kommet til dig siden sidst."],
    groups,
  });
}

function compose(
  key: string,
  subject: string,
  { name, email }: ReachablePerson,
  sender: Sender,
  said: Pick<Parameters<typeof writeLetter>[1], "paragraphs" | "groups">,
): Mail {
  const preferences = `${sender.baseUrl}/intern/besked/indstillinger`;
  const letter = writeLetter(subject, {
    greeting: `Kære ${name}`,
    ...said,
    footer: [
      { text: `Sendt automatisk fra Tingsted i ${sender.name}. Mailen kan ikke besvares.` },
      { text: "Vælg, hvad du får mail om", url: preferences },
    ],
  });
  return {
    to: { name, address: email },
    subject,
    ...letter,
    messageId: messageIdOf(key, sender.baseUrl),
    headers: { "List-Unsubscribe": `<${preferences}>` },
  };
}

const entryOf = ({ id, text }: UnmailedNotice, { baseUrl }: Sender) => ({
  text,
  url: `${baseUrl}/intern/besked/${id}`,
});

/** Cut between two words. */
function shorten(text: string): string {
  if (text.length <= LONGEST_SUBJECT) return text;
  const cut = text.slice(0, LONGEST_SUBJECT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LONGEST_SUBJECT / 2)).trimEnd()} …`;
}
