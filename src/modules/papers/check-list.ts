import { instantInDenmark } from "../../platform/clock.ts";
import { cprNumbersIn } from "../../platform/cpr.ts";
import { isEmpty, toPlain } from "../../platform/rich-text/index.ts";
import {
  type AgendaLack,
  allItems,
  type StoredItem,
  type StoredMeeting,
} from "../meetings/index.ts";
import { type BodyRules, type ItemType, templatesFor } from "../organisation/index.ts";
import { isBundled } from "../publication/index.ts";
import type { ItemFacts } from "./store/check-facts.ts";

/** Something to see to before an agenda is sent. */
export interface Check {
  /** "stop": it can't be sent so. "warn": it can, by who has seen it. "know": only to be known. */
  kind: "stop" | "warn" | "know";
  /** The item that it is about: "2 Køb af ejendom"; null for the meeting as a whole. */
  about: string | null;
  itemId: string | null;
  text: string;
}

interface Checked {
  meeting: Pick<StoredMeeting, "items" | "schedule" | "date" | "startTime" | "endTime" | "place">;
  facts: readonly ItemFacts[];
  rules: Pick<BodyRules, "templates">;
  /** What the agenda lacks by its own rules. */
  lacks: readonly AgendaLack[];
  /** How many people would get it. */
  receivers: number;
}

/** The check list of an agenda, in printed order, the meeting as a whole first. */
export function checkList({ meeting, facts, rules, lacks, receivers }: Checked): Check[] {
  const items = new Map(allItems(meeting.items).map((item) => [item.id, item]));
  return [
    ...ofMeeting(meeting, facts, receivers),
    ...facts
      .filter((item) => !item.isWithdrawn && !item.isChapter)
      .flatMap((item) => {
        const stored = items.get(item.id);
        const found = [
          ...ofAgenda(item, lacks),
          ...ofSections(item, stored?.sections ?? [], rules as BodyRules),
          ...ofPeople(stored),
          ...ofCase(item),
          ...item.attachments.flatMap(ofAttachment),
        ];
        return found.map((lack) => ({
          ...lack,
          itemId: item.id,
          about: `${item.number} ${item.title}`,
        }));
      }),
  ];
}

type Lack = Pick<Check, "kind" | "text">;

function ofMeeting(
  meeting: Checked["meeting"],
  facts: readonly ItemFacts[],
  receivers: number,
): Check[] {
  const treated = facts.filter(({ isWithdrawn, isChapter }) => !isWithdrawn && !isChapter);
  const lacks: Lack[] = [];
  if (treated.length === 0) lacks.push({ kind: "stop", text: "Dagsordenen har ingen punkter." });
  if (receivers === 0)
    lacks.push({
      kind: "warn",
      text: "Ingen får dagsordenen: udvalget har ingen medlemmer på mødedagen.",
    });
  if (meeting.startTime === null) lacks.push({ kind: "warn", text: "Mødet har intet klokkeslæt." });
  if (meeting.place === null) lacks.push({ kind: "warn", text: "Mødet har intet sted." });
  const untimed = treated.filter(({ minutes }) => minutes === null).length;
  if (treated.length > 0 && untimed === treated.length && meeting.schedule.length === 0)
    lacks.push({ kind: "know", text: "Der er ingen tidsplan: ingen punkter har fået tid." });
  else if (untimed > 0)
    lacks.push({ kind: "warn", text: `${untimed} punkter har ingen tid i tidsplanen.` });
  const sum = treated.reduce((minutes, item) => minutes + (item.minutes ?? 0), 0);
  const room = minutesOfMeeting(meeting);
  if (room !== null && sum > room)
    lacks.push({ kind: "warn", text: `Punkterne varer ${sum} minutter, og mødet kun ${room}.` });
  return lacks.map((lack) => ({ ...lack, about: null, itemId: null }));
}

/** What the agenda lacks by its own rules; the item is named beside it. */
function ofAgenda(item: ItemFacts, lacks: readonly AgendaLack[]): Lack[] {
  return lacks
    .filter(({ itemId }) => itemId === item.id)
    .map(({ text, stops }) => ({
      kind: stops ? ("stop" as const) : ("warn" as const),
      text: text.replace(`Punkt ${item.number}: `, ""),
    }));
}

function ofSections(
  { itemType, standing, documentState }: ItemFacts,
  sections: StoredMeeting["items"][number]["sections"],
  rules: BodyRules,
): Lack[] {
  // What is written on the agenda itself has no template.
  if (itemType === null || standing !== null || documentState === null) return [];
  const [template] = templatesFor(rules, itemType as ItemType);
  const empty = (template?.sections ?? []).filter(
    ({ kind }) =>
      kind !== "decision" &&
      !sections.some((section) => section.kind === kind && !isEmpty(section.content)),
  );
  return (["required", "warn"] as const).flatMap((need) => {
    const headings = empty
      .filter(({ required }) => required === need)
      .map(({ heading }) => heading);
    if (headings.length === 0) return [];
    const kind = need === "required" ? ("warn" as const) : ("know" as const);
    return [{ kind, text: `Tomme afsnit: ${headings.join(", ")}.` }];
  });
}

/** What of a person mustn't stand where everybody reads; the number itself isn't said again. */
function ofPeople(item: StoredItem | undefined): Lack[] {
  if (item === undefined || item.closed) return [];
  const texts = [
    item.title,
    ...item.sections.map(({ content }) => toPlain(content)),
    ...item.attachments.map(({ title }) => title),
  ];
  if (cprNumbersIn(texts.join("\n")).length === 0) return [];
  const text = "Der står noget, som ligner et CPR-nummer. Fjern det, eller luk punktet.";
  return [{ kind: "warn", text }];
}

function ofCase(item: ItemFacts): Lack[] {
  const lacks: Lack[] = [];
  if (item.documentState === "withdrawn")
    lacks.push({ kind: "warn", text: "Sagen er trukket tilbage." });
  else if (item.documentState !== null && item.documentState !== "approved")
    lacks.push({ kind: "warn", text: "Sagen er ikke godkendt." });
  if (item.supplement > 0 && item.lateReason === null)
    lacks.push({ kind: "warn", text: "Punktet kom for sent uden begrundelse." });
  for (const name of item.recused)
    lacks.push({ kind: "know", text: `${name} er inhabil og får ikke punktets materiale.` });
  for (const name of item.parties)
    lacks.push({
      kind: "warn",
      text: `${name} hedder det samme som en part i sagen. Er det samme person, skal inhabiliteten noteres.`,
    });
  return lacks;
}

function ofAttachment(one: ItemFacts["attachments"][number]): Lack[] {
  const title = `»${one.title}«`;
  if (!one.hasFile) return [{ kind: "warn", text: `Bilaget ${title} har ingen fil.` }];
  const lacks: Lack[] = [];
  if (one.isClosed && one.closedGround === null)
    lacks.push({ kind: "warn", text: `Bilaget ${title} er lukket uden hjemmel.` });
  if (!isBundled(one.mediaType ?? ""))
    lacks.push({
      kind: "know",
      text: `Bilaget ${title} kan ikke vises i det samlede materiale; der står et link til filen.`,
    });
  return lacks;
}

/** Real minutes, of a night in which clocks are changed too; null without both hours. */
function minutesOfMeeting({ date, startTime, endTime }: Checked["meeting"]): number | null {
  if (startTime === null || endTime === null || endTime <= startTime) return null;
  const from = instantInDenmark(date, startTime).getTime();
  return (instantInDenmark(date, endTime).getTime() - from) / 60_000;
}
