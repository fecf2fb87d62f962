import { readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";

/**
 * Deletes the old files of a shelf that nobody uses. A file that is asked for again at the same time
 * is not lost: it is first moved aside, and put back when it turns out to have been renewed.
 */
export async function sweepShelf(
  folder: string,
  shelf: number,
  before: Date,
  used: (sha256s: string[]) => Promise<Set<string>>,
): Promise<number> {
  const incoming = path.join(folder, "incoming");
  for (const place of await oldFiles(incoming, before)) await rm(place, { force: true });
  const name = shelf.toString(16).padStart(2, "0");
  const old = await oldFiles(path.join(folder, name), before);
  if (old.length === 0) return 0;
  const inUse = await used(old.map((place) => path.basename(place)));
  let swept = 0;
  for (const place of old) {
    if (inUse.has(path.basename(place)) || !(await isOld(place, before))) continue;
    const aside = path.join(incoming, crypto.randomUUID());
    await rename(place, aside);
    if (await isOld(aside, before)) {
      await rm(aside);
      swept += 1;
    } else await rename(aside, place);
  }
  return swept;
}

async function oldFiles(folder: string, before: Date): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const places = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const old = await Promise.all(places.map((place) => isOld(place, before)));
  return places.filter((_, at) => old[at]);
}

async function isOld(place: string, before: Date): Promise<boolean> {
  return stat(place).then(
    ({ mtime }) => mtime < before,
    () => false,
  );
}
