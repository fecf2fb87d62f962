import { InputError } from "../../../platform/errors.ts";

/** Why a PDF can't be read, for whoever gave it. */
export function unreadablePdf(cause: unknown, name: string): InputError {
  if (cause instanceof Error && cause.name === "PasswordException") {
    return new InputError(`${name} er beskyttet med adgangskode.`, {
      hint: "Gem den uden adgangskode, og prøv igen.",
      cause,
    });
  }
  return new InputError(`${name} er beskadiget og kan ikke læses som PDF.`, {
    hint: "Hent eller gem den på ny, og prøv igen.",
    cause,
  });
}
