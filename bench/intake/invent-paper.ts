import { random } from "../search/random.ts";

const BODIES = ["Byrådet", "Økonomiudvalget", "Børneudvalget", "Teknikudvalget", "Klimaudvalget"];
const SUBJECTS = [
  "Skolens tag",
  "Vejen ved havnen",
  "Budget for bade",
  "Stien i skoven",
  "Ny aftale",
];
const DECISIONS = [
  "Godkendt.",
  "Godkendt som indstillet.",
  "Drøftet.",
  "Sagen udsættes.",
  "Taget til efterretning.",
];
const SENTENCES = [
  "Forvaltningen har undersøgt, hvad det vil koste at forny anlægget inden for de næste fire år.",
  "Udgiften er opgjort til 450.000 kr., som kan holdes inden for den afsatte ramme.",
  "Borgerne i området har peget på, at trafikken er vokset, siden den nye bro blev åbnet.",
  "Arbejdet kan begynde til foråret, når jorden er tør, og ventes afsluttet efter sommeren.",
  "Sagen har været i høring hos de berørte bestyrelser, som alle støtter forslaget.",
  "Der lægges vægt på, at løsningen kan udbygges, hvis antallet af børn stiger mere end ventet.",
];

/** Minutes of some two pages, no two alike: `n` from 0 gives each its body, day and words. */
export function inventPaper(n: number): { name: string; text: string } {
  const next = random(n + 1);
  const pick = (from: readonly string[]) => from[Math.floor(next() * from.length)] ?? "";
  const body = BODIES[n % BODIES.length] ?? "";
  const day = new Date(Date.UTC(2000, 0, 1 + Math.floor(n / BODIES.length) * 3));
  const date = day.toISOString().slice(0, 10).split("-").toReversed().join("-");
  const write = (count: number) => Array.from({ length: count }, () => pick(SENTENCES)).join(" ");
  const items = Array.from({ length: 6 }, (_, at) =>
    [
      `Punkt ${at + 1}: ${pick(SUBJECTS)}, ${Math.floor(next() * 9000)}`,
      `S20${10 + (n % 16)}-${1000 + Math.floor(next() * 8999)}`,
      `Sagens kerne\n\n${write(2)}`,
      `Indstilling\n\n1. at forslaget godkendes\n2. at der følges op om et år`,
      `Sagens baggrund\n\n${write(5)}\n\n${write(3)}`,
      `Økonomiske oplysninger\n\n${write(1)}`,
      `Beslutning\n\n${pick(DECISIONS)}`,
    ].join("\n\n"),
  );
  const head = `REFERAT ${body} d. ${date}\n\nMødedato d. ${date} kl. 16:00\n\nMødested Rådhuset\n\nMødedeltagere Asta Bro, Niels Kær, Mia Lund`;
  return {
    name: `${String(n).padStart(5, "0")}_referat.txt`,
    text: `${head}\n\n${items.join("\n\n")}\n`,
  };
}
