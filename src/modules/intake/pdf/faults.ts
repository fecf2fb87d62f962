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

/** No page that could be read holds text, and others couldn't be. */
export function brokenPages(name: string): InputError {
  return new InputError(
    `${name} kan ikke læses: siderne er beskadiget, eller det tager for lang tid.`,
    { hint: "Gem eller udskriv den på ny som PDF, og prøv igen." },
  );
}
