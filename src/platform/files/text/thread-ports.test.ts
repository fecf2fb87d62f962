import { expect, test } from "vitest";
import { threadPorts } from "./thread-ports.ts";

test("what is sent on one end comes out at the other, as it was when it was sent", async () => {
  const [here, there] = threadPorts();
  const gone = new AbortController();
  const got: unknown[] = [];
  there.addEventListener("message", ({ data }) => got.push(data), { signal: gone.signal });
  const message = { chunk: { items: ["a"] }, other: { kept: 1 } };
  here.postMessage(message);
  // pdf.js puts a new list into the same message for the next part.
  message.chunk.items = [];
  const plain = { list: [1] };
  here.postMessage(plain);
  plain.list.push(2);
  await Promise.resolve();
  expect(got).toEqual([{ chunk: { items: ["a"] }, other: { kept: 1 } }, { list: [1] }]);

  gone.abort();
  here.postMessage(1);
  await Promise.resolve();
  expect(got).toHaveLength(2);
});
