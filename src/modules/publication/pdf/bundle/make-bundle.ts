import { openTypst } from "../typeset.ts";
import type { BundleGroup } from "../view.ts";
import type { BundleFacts, BundleProblem, BundleTask } from "./bundle-task.ts";
import { convert, NoPages } from "./convert.ts";
import { startJoining } from "./join-pdfs.ts";
import { readPdf } from "./source-pdf.ts";

/** What became of a file: its pages in the bundle, or why there are none. */
interface Joined {
  pages: ReturnType<ReturnType<typeof startJoining>["add"]>;
  note: string | null;
  problem: string | null;
}

/**
 * Makes one PDF of an agenda and its attachments: contents, agenda, and before each attachment a page
 * that names it. Attachments are taken one at a time; `fetch` gives where one lies, or null.
 */
export async function makeBundle(
  { view, files, left, path }: BundleTask,
  fetch: (at: number) => Promise<string | null>,
): Promise<BundleFacts> {
  const set = openTypst();
  const joining = startJoining(path);
  try {
    const joined: Joined[] = [];
    for (const [at, file] of files.entries()) {
      joined.push(await join(at, file));
    }
    const groups = groupsOf(files, joined);
    const base = await readPdf(set("./minutes.typ", { ...view, bundle: groups }, view));
    // The base ends with one page for each attachment.
    const first = base.pages.length - files.length;
    const after = new Map(joined.map(({ pages }, at) => [first + at, pages]));
    const { pages, size } = joining.finish(base, after, view);
    const problems = joined.flatMap(({ problem }, at): BundleProblem[] =>
      problem === null ? [] : [{ at, why: problem }],
    );
    return { pages, size, problems };
  } catch (error) {
    joining.abandon();
    throw error;
  }

  async function join(at: number, file: BundleTask["files"][number]): Promise<Joined> {
    try {
      if (file.refused !== null) throw new NoPages(file.refused);
      if (left.includes(at)) throw new NoPages("Filen kunne ikke læses. Åbn filen selv.");
      const place = await fetch(at);
      if (place === null) throw new NoPages("Filen mangler i fillageret.");
      const { pdf, note } = await convert(set, place, file);
      return { pages: joining.add(pdf), note, problem: null };
    } catch (error) {
      const why =
        error instanceof NoPages ? error.message : "Filen kunne ikke læses. Åbn filen selv.";
      return { pages: [], note: null, problem: why };
    }
  }
}

function groupsOf(files: BundleTask["files"], joined: readonly Joined[]): BundleGroup[] {
  const groups: BundleGroup[] = [];
  let before = 0;
  for (const [at, file] of files.entries()) {
    const { pages, note, problem } = joined[at]!;
    const heading = `Bilag til ${file.item.replace(/^Punkt/, "punkt")}`;
    if (groups.at(-1)?.heading !== heading) groups.push({ heading, attachments: [] });
    const group = groups.at(-1)!;
    const count = pages.length === 1 ? "1 side" : `${pages.length} sider`;
    group.attachments.push({
      label: `attachment-${at}`,
      heading: `Bilag ${group.attachments.length + 1}: ${file.title}`,
      facts: [
        problem === null ? `${file.fileName} · ${count}` : file.fileName,
        ...(note === null ? [] : [note]),
      ],
      problem,
      href: file.href,
      before,
    });
    before += pages.length;
  }
  return groups;
}
