import type { z } from "zod";
import type { Tx } from "../../../platform/database/doors.ts";
import { fromPlain } from "../../../platform/rich-text/index.ts";
import type { freeItemForm } from "../agenda-schema.ts";
import { type Desk, editAgenda } from "../edit-agenda.ts";
import { putOnAgenda } from "../put-on-agenda.ts";
import { type ItemSection, NO_PAPERS } from "../store/new-items.ts";

/**
 * Puts an item without a case on the agenda. What is written becomes its text; of what the body is to
 * decide on there is a recommendation too.
 * @returns the item's id
 * @throws NotFoundError, ForbiddenError, InputError
 */
export async function addFreeItem(
  tx: Tx,
  desk: Pick<Desk, "viewer">,
  meetingId: string,
  input: z.output<typeof freeItemForm>,
): Promise<string> {
  const { held } = await editAgenda(tx, desk, meetingId);
  const { title, itemType, text, recommendation, minutes, chapter, lateReason } = input;
  const [id] = await putOnAgenda(
    tx,
    held,
    [
      {
        row: {
          title,
          itemType,
          minutes,
          closed: input.closed,
          publicTitle: input.publicTitle,
          closedGround: input.closedGround,
        },
        papers: { ...NO_PAPERS, sections: freeSections(text, recommendation) },
      },
    ],
    { chapter, lateReason },
  );
  return id!;
}

function freeSections(text: string | null, recommendation: string | null): ItemSection[] {
  const section = (heading: string, kind: ItemSection["kind"], plain: string | null) => ({
    heading,
    kind,
    content: fromPlain(plain ?? ""),
  });
  return [
    section("Sagsfremstilling", "presentation", text),
    section("Indstilling", "recommendation", recommendation),
  ];
}
