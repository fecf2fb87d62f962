import fc from "fast-check";
import type { ParsedDecision, ParsedDocument, ParsedItem } from "../../src/modules/intake/index.ts";

type Section = ParsedItem["sections"][number];

/** Agendas and minutes of all kinds, consistent as the parser makes them: decisions stand in their sections. */
export function randomPaper(): fc.Arbitrary<ParsedDocument> {
  return fc
    .record({
      kind: fc.constantFrom("minutes" as const, "agenda" as const),
      body: fc.record({
        name: fc.constantFrom(
          "Byrådet",
          "Udvalget for Børn og Læring",
          "KKR Nordkysten",
          "§ 17, stk. 4-udvalget",
        ),
        period: fc.constantFrom("2022-2025", "2026-2029", null),
        organisation: fc.constantFrom("Hvidsund Kommune", "Ny Østerå Kommune", "Region Vestkyst"),
      }),
      date: fc.constantFrom("2024-02-29", "2025-12-01", "2026-11-28"),
      startTime: fc.constantFrom("08:00", "16:30", null),
      place: fc.constantFrom("Lokale 3, Rådhuset", "Tårnet – 2. sal", null),
      names: fc.uniqueArray(name, { maxLength: 24 }),
      preamble: fc.array(fc.record({ heading: fc.constantFrom("Mission", "Til mødet"), text }), {
        maxLength: 1,
      }),
      schedule: fc.array(
        fc.record({ title: sentence, guests: fc.uniqueArray(name, { maxLength: 3 }) }),
        { maxLength: 4 },
      ),
      blocks: fc.boolean(),
      items: fc.array(
        fc.oneof(
          { weight: 4, arbitrary: leaf },
          { weight: 1, arbitrary: fc.array(leaf, { maxLength: 3 }) },
        ),
        {
          minLength: 1,
          maxLength: 6,
        },
      ),
      titles: fc.array(sentence, { minLength: 6, maxLength: 6 }),
    })
    .map((parts): ParsedDocument => {
      const { kind, body, date, startTime, place, names, preamble, schedule } = parts;
      const absent = names.slice(0, 2);
      const participants = names.slice(2);
      const hasChapters = parts.items.some((item) => Array.isArray(item) && item.length > 0);
      return {
        ...(preamble.length > 0 && { version: 2 as const }),
        kind,
        body,
        date,
        startTime,
        endTime: startTime === "08:00" ? "12:15" : null,
        place,
        participants,
        absent,
        substitutes:
          absent[0] === undefined || participants[0] === undefined
            ? []
            : [{ for: absent[0], by: participants[0] }],
        tableOfContents: [],
        ...(preamble.length > 0 && {
          preamble: preamble.map((each) => ({ ...each, kind: "other" as const })),
        }),
        schedule: schedule.map(({ title, guests }, at) => ({
          from: `${String(8 + at).padStart(2, "0")}:00`,
          to: `${String(8 + at).padStart(2, "0")}:45`,
          title,
          participants: guests,
          block: parts.blocks ? `Blok ${1 + (at >> 1)}` : null,
        })),
        items: parts.items.map((item, at) => {
          const number = String(at + 1);
          if (!Array.isArray(item)) return numbered(item, number, { kind, body, date });
          // A chapter without items is one only among chapters; else it would be an item.
          const own = item.length > 0 || hasChapters ? item : [];
          return {
            ...emptyItem,
            number,
            title: parts.titles[at] ?? "",
            items: own.map((inner, below) =>
              numbered(inner, `${number}.${below + 1}`, { kind, body, date }),
            ),
          };
        }),
        warnings: [],
      };
    });
}

const emptyItem = {
  caseNumber: null,
  caseHandlers: [],
  closed: false,
  page: null,
  sections: [],
  decisions: [],
  attachments: [],
  attendance: [],
  items: [],
};

/** Words that lines break in, that look like something else, and that a font may draw in one. */
const phrases =
  "havn|fisk|sti|børnehave|ældrepleje|økonomi|åben|flodbred|effekt|IT-chefen|børne- og ungeområdet|7.-9. klasse|1.250.000 kr.|4,5 pct.|§ 4|§\u00a017, stk.\u00a04|»citat«|“citat”|– en tanke –|kystbeskyttelse|arbejdsmarkedsuddannelsescenter|trafiksikkerhedsforanstaltninger|Ærø|Århus|a/b|2026–2029|(jf. bilag)|e-mail|lokalplan nr. 12|pr. 1. januar|https://hvidsund.example/plan".split(
    "|",
  );

const plainWords = fc.array(fc.constantFrom(...phrases), { minLength: 1, maxLength: 24 });
/** It begins with a capital and ends with a full stop, as what a clerk writes. */
const sentence = plainWords.map((some) => `Vi ser ${some.join(" ")} nu.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 6 }).map((all) => all.join(" "));
const name = fc
  .tuple(
    fc.constantFrom("Ida", "Bo", "Åse-Marie", "Søren", "Jørgen"),
    fc.constantFrom("Holm", "von Lüne", "Ærøe", "Lind-Østergård", "Bech", "Fjord"),
  )
  .map((both) => both.join(" "));
const bullets = fc
  .array(fc.tuple(sentence, fc.array(sentence, { maxLength: 2 })), { minLength: 2, maxLength: 4 })
  .map((entries) =>
    entries
      .flatMap(([own, inner]) => [`- ${own}`, ...inner.map((each) => ` - ${each}`)])
      .join("\n"),
  );
const numbers = fc
  .array(sentence, { minLength: 2, maxLength: 5 })
  .map((entries) => entries.map((own, at) => `${at + 1}. ${own}`).join("\n"));
const cell = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 99_999 }).map(String) },
  { weight: 1, arbitrary: sentence },
);
const table = fc.integer({ min: 2, max: 4 }).chain((width) =>
  fc
    .array(fc.tuple(sentence, fc.array(cell, { minLength: width - 1, maxLength: width - 1 })), {
      minLength: 2,
      maxLength: 14,
    })
    .map((rows) => rows.map(([label, cells]) => [label, ...cells].join("\t")).join("\n")),
);
const text = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: paragraph },
      { weight: 1, arbitrary: bullets },
      { weight: 1, arbitrary: numbers },
      { weight: 1, arbitrary: table },
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  // Two lists or tables beside each other are one to every reader.
  .map((blocks) =>
    blocks
      .flatMap((block, at) => (at > 0 && block.includes("\n") ? ["Herunder:", block] : [block]))
      .join("\n\n"),
  );

const section: fc.Arbitrary<Section> = fc
  .record({
    heading: fc.constantFrom("Sagsfremstilling", "Økonomi", "Lovgrundlag", "Høring", "Resumé"),
    text: fc.oneof({ weight: 6, arbitrary: text }, { weight: 1, arbitrary: fc.constant("") }),
  })
  .map(({ heading, text: own }) => ({ heading, kind: KINDS[heading] ?? "other", text: own }));
const KINDS: Record<string, Section["kind"]> = {
  Sagsfremstilling: "presentation",
  Økonomi: "economy",
  Lovgrundlag: "legal",
  Høring: "hearing",
  Resumé: "summary",
};
const unknownSection: fc.Arbitrary<Section> = text.map((own) => ({
  heading: "Naboernes syn",
  kind: "other",
  text: own,
}));

const decided = fc.constantFrom<{ text: string; types: ParsedDecision["types"] }>(
  { text: "Godkendt.", types: ["approved"] },
  { text: "Udsat til næste møde.", types: ["postponed"] },
  { text: "Taget til efterretning.", types: ["noted"] },
  { text: "Godkendt med bemærkninger.", types: ["approved_with_changes"] },
);

const leaf = fc.record({
  title: sentence.map((each) => each.slice(0, -1)),
  caseNumber: fc.constantFrom("S2026-41", "00.22.02-P35-4-19", "27.00.00.G01 19/123", null),
  caseHandlers: fc.constantFrom<string[]>([], ["lar"], ["chch", "hast"]),
  opening: fc.option(text, { freq: 5 }),
  sections: fc.uniqueArray(
    fc.oneof({ weight: 4, arbitrary: section }, { weight: 1, arbitrary: unknownSection }),
    {
      maxLength: 4,
      selector: ({ heading }) => heading,
    },
  ),
  decision: fc.option(decided, { freq: 4 }),
  votes: fc.option(fc.uniqueArray(name, { minLength: 2, maxLength: 9 }), { freq: 3 }),
  dissent: fc.option(sentence, { freq: 3 }),
  attendance: fc.option(name, { freq: 3 }),
  attachments: fc.uniqueArray(sentence, { maxLength: 3 }),
});
type Leaf = typeof leaf extends fc.Arbitrary<infer T> ? T : never;

function numbered(
  {
    title,
    caseNumber,
    caseHandlers,
    opening,
    sections,
    decision,
    votes,
    dissent,
    attendance,
    attachments,
  }: Leaf,
  number: string,
  { kind, body, date }: Pick<ParsedDocument, "kind" | "body" | "date">,
): ParsedItem {
  const isDecided = kind === "minutes" && decision !== null;
  const attended = attendance === null ? [] : [`${attendance} deltog under punktets behandling.`];
  return {
    ...emptyItem,
    number,
    title,
    caseNumber,
    caseHandlers,
    sections: [
      ...(opening === null ? [] : [{ heading: "", kind: "other" as const, text: opening }]),
      ...sections,
      ...(isDecided
        ? [
            {
              heading: "Beslutning",
              kind: "decision" as const,
              text: [decision.text, ...attended].join("\n\n"),
            },
          ]
        : []),
      ...(attachments.length > 0
        ? [{ heading: "Bilag", kind: "attachments" as const, text: attachments.join("\n\n") }]
        : []),
    ],
    decisions: isDecided
      ? [
          {
            body: [body.name, body.period].filter(Boolean).join(" "),
            date,
            text: decision.text,
            type: decision.types[0]!,
            types: decision.types,
            votes: votes && {
              for: votes.slice(0, 2),
              against: votes.slice(2, 3),
              abstain: votes.slice(3),
            },
            dissents: dissent === null ? [] : [dissent],
          },
        ]
      : [],
    attachments,
    attendance: isDecided ? attended : [],
  };
}
