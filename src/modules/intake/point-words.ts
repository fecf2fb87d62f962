/** "nr.", as it may stand between the word and the number. */
const nr = "(?:\\s*(?:[Nn]r|NR|nummer|NUMMER)\\.?)?";
/** A number that is an item's, and no case's: something ends it. */
const ended =
  "(?=\\s*(?:nr\\.?|NR\\.?)?\\s*\\d{1,4}(?:\\.\\d{1,2})?(?:\\s*[:)]|\\.\\s|\\s*[-–—]\\s|\\s+\\p{Lu}\\p{Ll}))";

/** The words that stand before an item's number, as a part of a regular expression with the flag u. */
export const POINT_WORD =
  `(?:(?:(?:Ad|AD)\\.?\\s+|(?:Til|Vedr\\.)\\s+(?=(?:punkt|pkt\\.?)\\s*\\d{1,3}\\s*[:.)]))(?:punkt|pkt\\.?)|(?:Dagsordens?(?:punkt|pkt\\.?)|DAGSORDENSPUNKT|Punkt|PUNKT|Pkt\\.?|PKT\\.?)${nr}` +
  `|(?:Sag|SAG|Emne|EMNE)\\s+(?:[Nn]r\\.?|NR\\.?)|(?:Sag|SAG|Emne|EMNE|Sagspunkt)${ended}|(?:Nr|NR)\\.` +
  `|(?:Ad|AD)\\.?(?=\\s*\\d{1,3}\\s*[):]))`;
