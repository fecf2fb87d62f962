import type { ParsedDocument, ParsedItem } from "../intake/index.ts";

/** What of a record can't be right, and where; in Danish, for the one who corrects it. */
interface DraftFault {
  /** JSON Pointer of the field. */
  pointer: string;
  message: string;
}

export const VOTE_SIDES = ["for", "against", "abstain"] as const;
export const SIDE_NAMES = { for: "For", against: "Imod", abstain: "Undlod" } as const;

const TIME = /^(?:[01]\d|2[0-4]):[0-5]\d$/;

/** What somebody has written that is no record yet: such a draft is kept, but not imported. */
export function draftFaults(document: ParsedDocument): DraftFault[] {
  return [
    ...document.substitutes.flatMap(substituteFaults(document)),
    ...document.schedule.flatMap(rowFaults),
    ...itemFaults(document.items, "/items"),
  ];
}

function substituteFaults({ absent }: ParsedDocument) {
  return (one: ParsedDocument["substitutes"][number], at: number): DraftFault[] => {
    const pointer = `/substitutes/${at}`;
    const [away, by] = [one.for.trim(), one.by.trim()];
    if (away === "" && by === "") return [];
    if (by === "")
      return [{ pointer: `${pointer}/by`, message: `Skriv, hvem der møder for ${away}.` }];
    if (away === "")
      return [
        {
          pointer: `${pointer}/for`,
          message: `Skriv, hvem ${by} møder for, eller flyt navnet til Deltagere.`,
        },
      ];
    if (away === by)
      return [{ pointer: `${pointer}/by`, message: `${by} kan ikke møde for sig selv.` }];
    return absent.some((name) => name.trim() === by)
      ? [{ pointer: `${pointer}/by`, message: `${by} står også under Afbud.` }]
      : [];
  };
}

function rowFaults(row: ParsedDocument["schedule"][number], at: number): DraftFault[] {
  const pointer = `/schedule/${at}`;
  const noTime = (["from", "to"] as const).flatMap((field) =>
    TIME.test(row[field])
      ? []
      : [{ pointer: `${pointer}/${field}`, message: "Skriv klokkeslættet som 09:30." }],
  );
  const noTitle =
    row.title.trim() === ""
      ? [{ pointer: `${pointer}/title`, message: "Skriv, hvad rækken handler om." }]
      : [];
  const isBackwards = noTime.length === 0 && row.to < row.from;
  return [
    ...noTime,
    ...(isBackwards
      ? [
          {
            pointer: `${pointer}/to`,
            message: `Rækken slutter kl. ${row.to}, før den begynder kl. ${row.from}.`,
          },
        ]
      : []),
    ...noTitle,
  ];
}

function itemFaults(items: readonly ParsedItem[], list: string): DraftFault[] {
  return items.flatMap((item, at) => [
    ...item.decisions.flatMap(({ votes }, own) =>
      votes === null ? [] : voteFaults(votes, `${list}/${at}/decisions/${own}/votes`),
    ),
    ...itemFaults(item.items, `${list}/${at}/items`),
  ]);
}

function voteFaults(
  votes: NonNullable<ParsedItem["decisions"][number]["votes"]>,
  pointer: string,
): DraftFault[] {
  const sides = new Map<string, (typeof VOTE_SIDES)[number]>();
  const faults: DraftFault[] = [];
  for (const side of VOTE_SIDES)
    for (const name of votes[side].map((one) => one.trim()).filter((one) => one !== "")) {
      const before = sides.get(name);
      if (before === side)
        faults.push({ pointer: `${pointer}/${side}`, message: `»${name}« står to gange.` });
      else if (before !== undefined)
        faults.push({
          pointer: `${pointer}/${side}`,
          message: `»${name}« står både under ${SIDE_NAMES[before]} og ${SIDE_NAMES[side]}. Har et parti delt sig, så skriv tallet ved: »V (2)«.`,
        });
      else sides.set(name, side);
    }
  return faults;
}

/** "9.30", "930" and "kl. 9:30" → "09:30"; anything else as it is. */
export function tidyTime(text: string): string {
  const [, hours, minutes] = /^\s*(?:kl\.?\s*)?(\d{1,2})[.:]?(\d{2})\s*$/i.exec(text) ?? [];
  const time = hours === undefined ? "" : `${hours.padStart(2, "0")}:${minutes}`;
  return TIME.test(time) ? time : text;
}
