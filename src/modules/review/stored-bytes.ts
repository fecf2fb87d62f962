import type { FileStore } from "../../platform/files/store.ts";

/** A stored file of which any part can be read. */
export function storedBytes(store: FileStore, sha256: string, size: number) {
  return {
    size,
    async read(position: number, length: number): Promise<Buffer> {
      const end = Math.min(position + length, size) - 1;
      if (end < position) return Buffer.alloc(0);
      const parts: Buffer[] = [];
      for await (const part of await store.stream(sha256, { start: position, end }))
        parts.push(part as Buffer);
      return Buffer.concat(parts);
    },
  };
}
