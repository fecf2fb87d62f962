import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startServing } from "./server/serving.ts";

/** Four documents into a running system, from the command's start to the page that shows them. */
export async function bench(): Promise<
  { name: string; unit: string; value: number; baseline?: string; ratio?: number }[]
> {
  const serving = await startServing();
  const invented = await mkdtemp(path.join(tmpdir(), "tingsted-bench-"));
  try {
    const seeds = path.resolve(import.meta.dirname, "../../shared/seeds");
    const folder = existsSync(seeds) ? seeds : invented;
    for (let n = 1; n <= 4; n++) await writeFile(path.join(invented, `${n}.txt`), minutes(n));
    const nothing = await serving.run(["import", "--help"]);
    const imported = await serving.run(["import", "--json", folder]);
    const again = await serving.run(["import", "--json", folder]);
    const [first] = JSON.parse(imported.output) as { page: string }[];
    const page = await fetch(serving.address + (first?.page ?? "/missing"));
    if (page.status !== 200) throw new Error(`the imported meeting answers ${page.status}`);
    const baseline = "the command with --help";
    return [
      {
        name: "import of four documents",
        unit: "ms",
        value: imported.milliseconds,
        baseline,
        ratio: imported.milliseconds / nothing.milliseconds,
      },
      {
        name: "import of the same again",
        unit: "ms",
        value: again.milliseconds,
        baseline,
        ratio: again.milliseconds / nothing.milliseconds,
      },
    ];
  } finally {
    await serving.stop();
    await rm(invented, { recursive: true, force: true });
  }
}

function minutes(day: number): string {
  const items = Array.from(
    { length: 9 },
    (_, n) =>
      `Punkt ${n + 1}: Sag nummer ${n + 1}\n\nS2026-${day}${n}\n\nSagens kerne\n\n${"Udvalget drøfter sagen grundigt. ".repeat(40)}\n\nBeslutning\n\nGodkendt.\n`,
  );
  return `REFERAT Prøveudvalget d. 0${day}-06-2026\n\nMødedato d. 0${day}-06-2026 kl. 10:00\n\n${items.join("\n")}`;
}
