/** One message of a stream. */
interface Told {
  event: string;
  id: string;
  data: { set?: Record<string, unknown>; gone?: string[] } & Record<string, unknown>;
}

/** A screen: what it has been told, and how to wait for more. */
export async function followStream(address: string) {
  const aborter = new AbortController();
  const answer = await fetch(address, { signal: aborter.signal });
  const told: Told[] = [];
  let beats = 0;
  let isOver = false;
  const wakes = new Set<() => void>();
  const read = async () => {
    let text = "";
    const decoder = new TextDecoder();
    for await (const chunk of answer.body!) {
      text += decoder.decode(chunk, { stream: true });
      const blocks = text.split("\n\n");
      text = blocks.pop() ?? "";
      for (const block of blocks) {
        const lines = new Map(
          block.split("\n").map((line) => line.split(/: (.*)/s) as [string, string]),
        );
        const event = lines.get("event");
        if (event === undefined) beats++;
        else
          told.push({
            event,
            id: lines.get("id") ?? "",
            data: JSON.parse(lines.get("data") || "{}") as Told["data"],
          });
      }
      for (const wake of wakes) wake();
    }
  };
  const follows = async () => {
    await read().catch(() => undefined);
    isOver = true;
    for (const wake of wakes) wake();
  };
  void follows();
  return {
    status: answer.status,
    told,
    text: () => JSON.stringify(told),
    leave: () => aborter.abort(),
    async until(wanted: () => boolean) {
      while (!wanted()) {
        await new Promise<void>((resolve) => {
          wakes.add(resolve);
          setTimeout(resolve, 5000);
        });
        if (isOver && !wanted()) throw new Error(`over: ${JSON.stringify(told)}`);
      }
    },
    get beats() {
      return beats;
    },
    get isOver() {
      return isOver;
    },
  };
}
