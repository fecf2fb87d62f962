import { RouterContextProvider } from "react-router";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse, type Part } from "../../../../tests/setup/house.ts";
import { signedInContext } from "../../organisation/index.ts";
import * as work from "./work.tsx";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test("the work page asks the database as often as it always did, whoever reads it", async () => {
  const counts: Record<string, number> = {};
  for (const part of ["handler", "unit's leader", "body secretary", "member"] satisfies Part[]) {
    const context = new RouterContextProvider();
    context.set(signedInContext, await house.signedInAs(part));
    const request = new Request("https://hvidsund.example/intern");
    counts[part] = await house.queriesOf(() =>
      work.loader({ context, params: {}, request } as never),
    );
  }
  expect(counts).toMatchInlineSnapshot(`
    {
      "body secretary": 4,
      "handler": 4,
      "member": 4,
      "unit's leader": 4,
    }
  `);
});
