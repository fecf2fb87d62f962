import { textIn } from "../../platform/http/form.ts";

/** What the page of a case says after each of its forms, by the button that was pressed. */
export const CASE_TOLD = {
  oprettet: "Sagen er oprettet.",
  rettet: "Sagen er gemt.",
  notat: "Notatet står i journalen.",
  part: "Parten er tilføjet.",
  besked: "Det er noteret, at parten har fået besked.",
  "fjern-part": "Parten er fjernet. Journalen husker navnet.",
  "fortryd-part": "Parten står på sagen igen.",
  henvis: "Henvisningen er tilføjet.",
  "fjern-henvisning": "Henvisningen er fjernet. Den kan tilføjes igen.",
  inhabil: "Inhabiliteten er registreret.",
  habil: "Inhabiliteten er ophævet.",
  luk: "Sagen er lukket.",
  genaabn: "Sagen er åben igen.",
};

/** The same for the pages of a document. */
export const DOCUMENT_TOLD = {
  oprettet: "Dokumentet er oprettet. Skriv i afsnittene; teksten gemmes, mens du skriver.",
  fakta: "Titel, udvalg og åbenhed er gemt.",
  stilling: "Stillingen er gemt.",
  "nyt-afsnit": "Afsnittet er tilføjet.",
  "fjern-afsnit": "Afsnittet er fjernet. Teksten ligger under Versioner.",
  "fortryd-afsnit": "Afsnittet står igen, hvor det stod.",
  op: "Flyttet op.",
  ned: "Flyttet ned.",
  afsnit: "Afsnittet er gemt.",
  version: "Versionen er gemt.",
  gendan: "Versionen er gendannet. Det, der stod før, er gemt som en version.",
  send: "Sagen er sendt til godkendelse.",
  godkend: "Din godkendelse er noteret.",
  retur: "Sagen er sendt tilbage til forfatteren.",
  "traek-tilbage": "Dokumentet er trukket tilbage.",
  "traek-hjem": "Sagen er trukket tilbage fra godkendelse og er igen en kladde.",
  "spring-over": "Trinnet er sprunget over. Begrundelsen står på sagen.",
  "bed-om-udtalelse": "Enheden er bedt om en udtalelse.",
  svar: "Udtalelsen er afgivet.",
  "traek-udtalelse": "Anmodningen om en udtalelse er trukket tilbage.",
  tilfoej: "Stoppet er tilføjet.",
  ret: "Stoppet er gemt.",
  fjern: "Stoppet er fjernet.",
};

/** What of it can be undone at once: the button that does it, and the field that says to what. */
export const CASE_UNDO = { "fjern-part": { work: "fortryd-part", field: "partyId" } };
export const DOCUMENT_UNDO = { "fjern-afsnit": { work: "fortryd-afsnit", field: "key" } };

/** The part of the address that carries it to the page that says it is done. */
export function undoIn(form: FormData, undo: Readonly<Record<string, { field: string }>>): string {
  const done = undo[textIn(form, "handling")];
  return done === undefined ? "" : `&fortryd=${encodeURIComponent(textIn(form, done.field))}`;
}
