import { setTimeout as sleep } from "node:timers/promises";
import { connectEmbedded } from "../src/platform/database/embedded.ts";
import { connect } from "../src/platform/database/doors.ts";
import { goTo, makeMeeting } from "./house/large-meeting.ts";
import { openScreens } from "./house/screens.ts";
import { signInAll } from "./house/sessions.ts";
import { startServing } from "./server/serving.ts";

const SCREENS = 1000;
const ITEMS = 60;
const CHANGES_A_SECOND = 10;
const SECONDS = 20;
const MARK = Buffer.from('"currentItemId":"');
/** From the mark's end to the end of an id. */
const ID = 36;

/** A meeting on a thousand screens; they share the machine's cores with the server. */
export async function bench(): Promise<{ name: string; unit: string; value: number }[]> {
  const serving = await startServing();
  const embedded = await connectEmbedded({ dataDir: serving.dataDir, log: () => undefined });
  const owner = connect(embedded.url, 2, "bench");
  try {
    const meeting = await makeMeeting(owner, { people: SCREENS, items: ITEMS });
    const cookies = await signInAll(owner, embedded.url, meeting.personIds);
    const before = await serving.memory();
    const sent = new Map<number, number>();
    const delays: number[] = [];
    const told = (piece: Buffer, at: number) => {
      const mark = piece.lastIndexOf(MARK);
      const end = mark + MARK.length + ID;
      if (mark < 0 || end > piece.length) return;
      const place = Number.parseInt(piece.toString("latin1", end - 4, end), 16);
      const committed = sent.get(place);
      if (committed !== undefined) delays.push(at - committed);
    };
    const opened = performance.now();
    const path = `/intern/moeder/${meeting.id}/live?skaerm=foelg`;
    const screens = openScreens(serving.address, path, cookies, told);
    await screens.allIn();
    const allIn = performance.now() - opened;
    await sleep(2000);
    const withScreens = await serving.memory();
    for (let n = 0; n < CHANGES_A_SECOND * SECONDS; n++) {
      const due = performance.now() + 1000 / CHANGES_A_SECOND;
      const place = n % ITEMS;
      sent.delete((place + ITEMS / 2) % ITEMS);
      const asked = performance.now();
      // What comes before the answer is counted from the question.
      sent.set(place, asked);
      await goTo(owner, meeting.id, meeting.itemIds[place]!);
      await sleep(Math.max(0, due - performance.now()));
    }
    await sleep(2000);
    const memory = await serving.memory();
    const received = delays.length / (SCREENS * CHANGES_A_SECOND * SECONDS);
    sent.clear();
    await serving.restart();
    const ready = performance.now();
    await screens.allIn();
    const back = performance.now() - ready;
    screens.close();
    delays.sort((a, b) => a - b);
    const at = (share: number) => delays[Math.ceil(delays.length * share) - 1] ?? 0;
    return [
      { name: "a change on 1,000 screens, 10 a second, p50", unit: "ms", value: at(0.5) },
      { name: "– p95", unit: "ms", value: at(0.95) },
      { name: "– p99", unit: "ms", value: at(0.99) },
      { name: "– told one by one (others together with the next)", unit: "share", value: received },
      { name: "1,000 screens come at once, all in", unit: "s", value: allIn / 1000 },
      { name: "– and after a crash and restart, all back", unit: "s", value: back / 1000 },
      { name: "server memory before", unit: "MB", value: before },
      { name: "– with 1,000 screens", unit: "MB", value: withScreens },
      { name: "– after the changes", unit: "MB", value: memory },
    ];
  } finally {
    await owner.destroy();
    await embedded.stop();
    await serving.stop();
  }
}
