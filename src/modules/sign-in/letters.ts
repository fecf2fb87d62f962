import { writeLetter } from "../../platform/mail/letter.ts";
import type { Mail } from "../../platform/mail/mail.ts";
import { messageIdOf } from "../../platform/mail/message-id.ts";
import { LINK_HOURS, type LinkToMail } from "./store/links.ts";
import type { User } from "./store/users.ts";
import type { LinkPurpose } from "./tables.ts";

const PATHS: Record<LinkPurpose, string> = {
  "set-up": "/opsaetning",
  invitation: "/invitation",
  "new-password": "/ny-adgangskode",
};

/** Where a link leads, as a whole address. */
export function linkUrl(baseUrl: string, purpose: LinkPurpose, token: string): string {
  return `${baseUrl}${PATHS[purpose]}/${token}`;
}

/** The mail that brings an invitation or a link to a new password. */
export function linkMail(
  link: LinkToMail,
  user: User,
  given: { baseUrl: string; authorityName: string },
): Mail {
  const { subject, paragraphs, action } =
    link.purpose === "invitation" ? invitation(given.authorityName) : newPassword();
  const url = linkUrl(given.baseUrl, link.purpose, link.token);
  return {
    to: { name: user.name, address: user.email },
    subject,
    messageId: messageIdOf(`sign-in.${link.id}`, given.baseUrl),
    ...writeLetter(subject, {
      greeting: `Kære ${user.name}`,
      paragraphs,
      groups: [{ heading: null, entries: [{ text: action, url }] }],
      footer: [{ text: `${given.authorityName}, Tingsted`, url: given.baseUrl }],
    }),
  };
}

function invitation(authorityName: string) {
  return {
    subject: `Din adgang til Tingsted hos ${authorityName}`,
    paragraphs: [
      `Du er oprettet som bruger af Tingsted, hvor ${authorityName} behandler sager, dagsordener og beslutninger.`,
      `Vælg en adgangskode for at komme i gang. Linket gælder i ${LINK_HOURS.invitation / 24} dage og kan bruges én gang.`,
    ],
    action: "Vælg adgangskode",
  };
}

function newPassword() {
  return {
    subject: "Ny adgangskode til Tingsted",
    paragraphs: [
      "Der er bedt om en ny adgangskode til din bruger.",
      `Linket gælder i ${LINK_HOURS["new-password"]} timer og kan bruges én gang. Har du ikke selv bedt om det, skal du ikke gøre noget; din adgangskode er den samme som før.`,
    ],
    action: "Vælg ny adgangskode",
  };
}
