import { fromPlain } from "../../../platform/rich-text/index.ts";
import type { PublishedItem, PublishedMeeting } from "../published-meeting.ts";

/** An invented meeting for tests and benchmarks; the parts given replace its own. */
export function inventMeeting(parts: Partial<PublishedMeeting> = {}): PublishedMeeting {
  return {
    form: 1,
    authority: { slug: "lyngbaek", name: "Lyngbæk Kommune" },
    body: {
      slug: "klimaudvalget",
      name: "Klimaudvalget",
      kind: "political",
      term: "2026-2029",
      organisation: null,
    },
    slug: "2026-03-11",
    kind: "minutes",
    date: "2026-03-11",
    startTime: "16:00",
    endTime: "18:15",
    place: "Lyngbæk Rådhus, mødelokale Åen",
    participants: ["Bodil Kvist", "Ejnar Holm-Sørensen", "Yrsa Præstegaard"],
    absent: ["Aksel Østrup"],
    substitutes: [{ for: "Aksel Østrup", by: "Tove Lind" }],
    preamble: [],
    schedule: [],
    items: [inventItem()],
    source: null,
    ...parts,
  };
}

export function inventItem(parts: Partial<PublishedItem> = {}): PublishedItem {
  return {
    id: parts.number ?? "1",
    number: "1",
    title: "Vedligeholdelse af stien langs Lyngbækken",
    closed: false,
    caseNumber: "S2026-0412",
    caseHandlers: ["tol", "mki"],
    page: null,
    sections: [
      {
        heading: "Sagsfremstilling",
        kind: "presentation",
        content: fromPlain("Stien er slidt efter vinterens regn og bør udbedres før sommeren."),
      },
    ],
    decisions: [],
    attachments: [],
    attendance: [],
    links: [],
    items: [],
    ...parts,
  };
}

/** Words of the length that words of real minutes have: 6 letters, one in twenty above 14, one in fifty above 17. */
const WORDS =
  "kommunen udvalget sti bæk vedligeholdelse budget natur borgermøde høring forslag rammer økonomi ændring år årlig skole plejecenter trafiksikkerhed og i på til om af med for den det kan skal bør forventes drøftes lokalplan klima er som der et en vil ved fra område indsats møde borgere drift anlæg samarbejde kvalitet arbejde plan mål fælles nye ansatte klimatilpasning forvaltningen borgmesteren kommuneplanen idrætsforeninger dagtilbud ungdomsskolen ældreplejen beslutningen klimatilpasningsprojekter".split(
    " ",
  );

/** Minutes of nearly a page an item, as dense as real ones, of other words for each `seed`, so that no cache can help. */
export function inventLongMeeting(items: number, seed: number): PublishedMeeting {
  let state = seed * 7919 + 17;
  const random = (below: number) => (state = (state * 48271) % 2147483647) % below;
  const sentence = (length: number) => {
    const words = Array.from({ length }, () => WORDS[random(WORDS.length)]!).join(" ");
    return `${words[0]!.toUpperCase()}${words.slice(1)} ${random(100_000)}.`;
  };
  const paragraph = () => Array.from({ length: 5 }, () => sentence(9 + random(9))).join(" ");
  const list = () => Array.from({ length: 5 }, () => `- ${sentence(10)}`).join("\n");
  const row = () => `${sentence(3)}\t${random(9000)}\t${random(9000)}`;
  const table = () => `Område\tBudget\tForbrug\n${Array.from({ length: 6 }, row).join("\n")}`;
  const section = (heading: string, kind: "background" | "economy" | "decision", text: string) => ({
    heading,
    kind,
    content: fromPlain(text),
  });
  return inventMeeting({
    items: Array.from({ length: items }, (_, at) =>
      inventItem({
        number: `${at + 1}`,
        title: sentence(7),
        caseNumber: `S2026-${random(10_000)}`,
        sections: [
          section("Baggrund", "background", [paragraph(), list(), paragraph()].join("\n\n")),
          section("Økonomi", "economy", at % 4 === 0 ? table() : paragraph()),
          section("Beslutning", "decision", sentence(12)),
        ],
      }),
    ),
  });
}
