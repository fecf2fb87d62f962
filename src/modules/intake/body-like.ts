/** What bodies are called. */
const bodyLike =
  /(?:udvalg(?:et)?|råd(?:et)?|bestyrelsen?|direktion(?:en)?|ledelsen?|forum(?:met)?|kommission(?:en)?|nævn(?:et)?|forsamling(?:en)?|magistrat(?:en)?|repræsentation(?:en)?|styregruppen?|gruppen|komité(?:en)?|chefmøde|ledermøde|direktionsmøde|team(?:et)?)(?!\p{L})|^KKR |MED\b|MED-|^(?:Udvalget|Rådet|Udvalg) (?:for|vedr)/iu;

/** Whether words may name a body: "Udvalget for Børn og Unge", "Direktionen". */
export function isBodyLike(name: string): boolean {
  return bodyLike.test(name);
}
