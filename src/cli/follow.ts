import { followInSearch } from "../follow-publication.ts";
import { UnavailableError } from "../platform/errors.ts";
import type { System } from "../system.ts";

/**
 * Lets the index follow what was just published; the PDFs are made by the server, or when asked for.
 * @throws UnavailableError; what is published stays
 */
export async function follow(system: System): Promise<void> {
  try {
    await system.jobs.drain(followInSearch(system));
  } catch (cause) {
    // The index engine adds the places in its own source.
    const [why = ""] = String(cause instanceof Error ? cause.message : cause).split(
      /\n|, \/\S+\.rs:/,
    );
    throw new UnavailableError(`Alt er gemt, men søgningen kunne ikke følge med: ${why}.`, {
      hint: "Se efter plads og rettigheder, og kør »tingsted reindex«.",
      cause,
    });
  }
}
