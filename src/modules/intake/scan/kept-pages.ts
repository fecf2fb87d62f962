import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { type ScannedPage, scannedPageSchema } from "./scanned-page.ts";

/** Changes with whatever changes what is read: language, resolution, what is kept of it. */
const SETTINGS = "dan-300-1";
/** Nobody goes on with an import after that: 30 days. */
const OLDEST_MS = 30 * 24 * 3600 * 1000;

/** Pages of one file that were read before, so that an import that was broken off needn't read them again. */
export interface KeptPages {
  get(page: number): Promise<ScannedPage | null>;
  put(page: number, read: ScannedPage): Promise<void>;
}

/** @param folder of all files' kept pages; null keeps none */
export async function openKeptPages(folder: string | null, sha256: string): Promise<KeptPages> {
  if (folder === null) return { get: async () => null, put: async () => {} };
  await removeOld(folder);
  const own = path.join(folder, sha256);
  // Papers may be closed: nobody else on the machine reads them.
  await mkdir(own, { recursive: true, mode: 0o700 });
  const fileOf = (page: number) => path.join(own, `${page}-${SETTINGS}.json`);
  return {
    async get(page) {
      const text = await readFile(fileOf(page), "utf8").catch(() => null);
      return text === null ? null : parsed(text);
    },
    async put(page, read) {
      // Whole or not at all, also when the machine stops here.
      const draft = `${fileOf(page)}.${crypto.randomUUID()}`;
      await writeFile(draft, JSON.stringify(read), { mode: 0o600 });
      await rename(draft, fileOf(page));
    },
  };
}

function parsed(text: string): ScannedPage | null {
  try {
    return scannedPageSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

async function removeOld(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const place = path.join(folder, name);
    const info = await stat(place).catch(() => null);
    if (info !== null && Date.now() - info.mtimeMs > OLDEST_MS)
      await rm(place, { recursive: true, force: true });
  }
}
