import { InputError } from "../../platform/errors.ts";

/** What is said when a body gets an item of a type that it has no template for. */
export function noTemplate(body: string): InputError {
  return new InputError(`${body} har ingen skabelon til den slags punkter.`, {
    hint: "Vælg en anden punkttype, eller bed administratoren om at lave skabelonen.",
  });
}
