interface Item {
  title: string;
  text?: string;
  decision?: string;
  caseNumber?: string;
  closed?: boolean;
  number?: number;
}

interface Paper {
  kind?: "minutes" | "agenda";
  body?: string;
  /** As printed: DD-MM-YYYY */
  date?: string;
  time?: string;
  items?: Item[];
}

export const bathing: Item = {
  title: "Havnebad på Nordmolen",
  text: "Udvalget skal tage stilling til et havnebad på Nordmolen.",
  decision: "Godkendt.",
  caseNumber: "S2026-17",
};
export const harbour: Item = {
  title: "Takster for gæstesejlere",
  text: "Havnen foreslår nye takster for gæstesejlere fra sommeren.",
  decision: "Udsat til næste møde.",
};

/** A paper of an invented committee, as such papers are printed; an agenda is the same without decisions. */
export function paper({
  kind = "minutes",
  body = "Klimaudvalget 2026-2029",
  date = "10-03-2026",
  time = "16:00",
  items = [bathing, harbour],
}: Paper = {}): string {
  const head = kind === "minutes" ? "REFERAT" : "DAGSORDEN";
  return [
    `${head} ${body} d. ${date}`,
    `Mødedato d. ${date} kl. ${time}`,
    "Mødested Rådhuset i Strandby",
    ...(kind === "minutes" ? ["Mødedeltagere Ida Holm, Bo Lind"] : []),
    ...items.flatMap((item, index) => printed(item, item.number ?? index + 1, kind)),
    "",
  ].join("\n\n");
}

function printed(item: Item, number: number, kind: Paper["kind"]): string[] {
  return [
    `Punkt ${number}: ${item.title}${item.closed === true ? " (Lukket)" : ""}`,
    ...(item.caseNumber === undefined ? [] : [item.caseNumber]),
    ...(item.text === undefined ? [] : ["Sagens kerne", item.text]),
    ...(kind === "agenda" || item.decision === undefined ? [] : ["Beslutning", item.decision]),
  ];
}
