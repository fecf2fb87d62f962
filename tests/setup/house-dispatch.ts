import { sql } from "kysely";
import { expect } from "vitest";
import { sendPapers } from "../../src/modules/papers/actions/send-papers.ts";
import { answerPaper } from "../../src/modules/papers/paper-file.ts";
import type { DispatchWish } from "../../src/modules/papers/schema.ts";
import { dispatchesOf } from "../../src/modules/papers/store/dispatches.ts";
import { pdfText } from "../pdf-text.ts";
import { inventPdf } from "./files.ts";
import type { House, Part } from "./house.ts";
import { type InventedMeeting, inventMeeting } from "./house-meeting.ts";

/** In time for every meeting that is invented here. */
export const DISPATCH_DAY = new Date("2027-02-20T10:00:00Z");

/** A house whose members have addresses, with meetings in work and what is done with their papers. */
export async function dispatching(house: House) {
  let days = 0;
  await house.transact((tx) =>
    sql`update app.person set email = replace(replace(name, ' ', '.'), '''', '') || '@hvidsund.example'
      where name in ('member', 'recused member', 'observer', 'other unit''s staff')`.execute(tx),
  );
  const deskOf = async (part: Part, now = DISPATCH_DAY) => ({
    ...(await house.signedInAs(part)),
    clock: () => now,
  });
  return {
    /** An open meeting on a day of its own, with texts and attachments. */
    async meetingInWork(state = "open"): Promise<InventedMeeting> {
      const date = `2027-03-${String(4 + days++).padStart(2, "0")}`;
      const files = await house.signedInAs("secretary").then((desk) => desk.files);
      const skitse = await files.put(inventPdf("Bænke langs kajen"));
      const vurdering = await files.put(inventPdf("Vurderet til tre millioner"));
      return house.transact(async (tx) => {
        const made = await inventMeeting(tx, house, state, date);
        const a = house.authorityId;
        for (const [id, text] of [
          [made.open, "Promenaden trænger."],
          [made.closed, "Prisen er hemmelig."],
          [made.guest, "Skolerne er glade."],
        ])
          await sql`
          insert into app.section (authority_id, item_id, position, heading, kind, content)
          values (${a}, ${id}, 0, 'Sagsfremstilling', 'presentation', ${JSON.stringify({
            type: "doc",
            content: [{ type: "paragraph", content: [{ type: "text", text }] }],
          })})`.execute(tx);
        for (const [id, title, file, isClosed] of [
          [made.open, "Skitse", skitse, false],
          [made.closed, "Vurdering", vurdering, false],
        ] as const)
          await sql`
          insert into app.attachment (authority_id, item_id, position, title, sha256, file_name, media_type, size, is_closed)
          values (${a}, ${id}, 0, ${title}, ${file.sha256}, 'fil.pdf', 'application/pdf', ${file.size}, ${isClosed})`.execute(
            tx,
          );
        return made;
      });
    },
    /** The form as the page gives it; `more` is what somebody chose. */
    wish: (more: Partial<DispatchWish> = {}): DispatchWish => ({
      udsendelse: crypto.randomUUID(),
      revision: 1,
      slags: "agenda",
      offentlig: "no",
      lister: [],
      set: "on",
      vedhaeft: "on",
      ...more,
    }),
    async send(
      meetingId: string,
      given: DispatchWish,
      now = DISPATCH_DAY,
      part: Part = "secretary",
    ) {
      const at = await deskOf(part, now);
      return at.transact((tx) => sendPapers(tx, at, meetingId, given));
    },
    /** The text of the PDF that an address gives somebody. */
    async openedBy(part: Part, meetingId: string, path: string): Promise<string> {
      const name = path.split("/").at(-1)!;
      const request = new Request("https://hvidsund.example/");
      const answer = await answerPaper(await deskOf(part), request, meetingId, name);
      expect(answer.status).toBe(200);
      expect(answer.headers.get("cache-control")).toBe("no-store");
      const pdf = new Uint8Array(await answer.arrayBuffer());
      return (await pdfText(pdf)).replaceAll(/\s+/g, " ");
    },
    sent: (meetingId: string) => house.transact((tx) => dispatchesOf(tx, meetingId)),
  };
}
