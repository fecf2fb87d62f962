import { setFlagsFromString } from "node:v8";

/**
 * Keeps the memory of a command that goes through very many papers small. V8 lets garbage grow to a multiple of
 * what is in use before it looks for it; here to little more than half as much again. The index engine reads
 * so many rows at once when it makes an index, for each of its threads; it asks for them when it first reads.
 */
export function keepMemorySmall(): void {
  setFlagsFromString("--heap-growing-percent=60");
  process.env["LANCE_DEFAULT_BATCH_SIZE"] ??= "256";
}
