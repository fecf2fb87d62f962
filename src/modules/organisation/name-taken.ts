import { ConflictError } from "../../platform/errors.ts";

/** A printed name leads to one body only. */
export function nameTaken(owner: string): ConflictError {
  return new ConflictError(`${owner} har eller har haft det navn.`, {
    hint: "Skriv et andet navn, eller fjern navnet fra det andet udvalg først.",
  });
}
