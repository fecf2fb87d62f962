import { fromPlain, type RichText, toPlain } from "../../platform/rich-text/index.ts";

const LEAD = /^[^\n.]{0,160}?\bindstille[rs]\b[^\n.,:]{0,120},?\s+at\b:?\s*/iu;

/**
 * "Som indstillet", as a decision's text: what was recommended, changed by the amendments that were
 * adopted. `withText` takes the recommendation's words over as well, to be written on.
 */
export function asRecommended(
  recommendation: RichText | null,
  amendments: readonly string[],
  withText: boolean,
): RichText {
  if (amendments.length > 0) {
    const lead = amendments.length === 1 ? "følgende ændring" : "følgende ændringer";
    return fromPlain([`Godkendt med ${lead}:`, ...amendments.map(paragraph)].join("\n\n"));
  }
  const text = recommendation === null ? "" : toPlain(recommendation).trim();
  if (!withText || text === "") return fromPlain("Godkendt som indstillet.");
  const lead = LEAD.exec(text)?.[0];
  return fromPlain(
    lead === undefined
      ? `Godkendt som indstillet:\n\n${text}`
      : `Godkendt, at${/\n\s*$/.test(lead) ? ":\n\n" : " "}${text.slice(lead.length)}`,
  );
}

/** The same text with a paragraph behind it. */
export function withParagraph(content: RichText, added: string): RichText {
  return { type: "doc", content: [...content.content, ...fromPlain(added).content] };
}

interface VotedOn {
  id: string;
  text: string;
}
type CastVote = { amendmentId: string | null; casting: string | null };

/** The amendments that were adopted, as a decision says them. */
export function adoptedAmendments(
  amendments: readonly (VotedOn & { state: string })[],
  votes: readonly CastVote[],
): string[] {
  return amendments
    .filter(({ state }) => state === "adopted")
    .map((one) =>
      byCasting(one, votes)
        ? `${paragraph(one.text)} (Vedtaget med formandens afgørende stemme.)`
        : one.text,
    );
}

/** What minutes say of an amendment that fell. */
export function fallenAmendment(
  amendment: VotedOn & { proposedBy: string },
  votes: readonly CastVote[],
): string {
  const how = byCasting(amendment, votes) ? ", da formandens stemme var afgørende" : "";
  return `Et ændringsforslag fra ${amendment.proposedBy} blev ikke vedtaget${how}: ${paragraph(amendment.text)}`;
}

/** The last vote on it was equal, and the chair's decided. */
function byCasting({ id }: VotedOn, votes: readonly CastVote[]): boolean {
  return (votes.findLast(({ amendmentId }) => amendmentId === id)?.casting ?? null) !== null;
}

/** A statement for the record, as a sentence that the reader of papers knows. */
export function dissentSentence(who: string, text: string): string {
  const said = paragraph(text);
  if (/til\s+protokol/i.test(said)) return said;
  const closed = /[.!?]$/.test(said) ? said : `${said}.`;
  // A sentence may begin with a name, so it keeps its capital letter.
  return /^\p{Lu}/u.test(closed)
    ? `${who} ønsker ført til protokol: ${closed}`
    : `${who} ønsker ført til protokol, at ${closed.replace(/^at\s+/, "")}`;
}

function paragraph(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
