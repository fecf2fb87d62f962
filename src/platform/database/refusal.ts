import { ConflictError, InputError, NotFoundError } from "../errors.ts";

/** Of PostgreSQL's codes those by which it refuses what somebody sent, and not what we made of it. */
const SIGNS = ["22021", "22P05"];
const VALUES = ["22003", "22007", "22008", "22P02", "2201W", "2201X"];
const GONE = "23503";
const CROSSED = "40P01";
/** Our own, of migration 0027. */
const LOCKED = "TG003";

/**
 * What PostgreSQL refused because of what came in, as the error that its sender is told: an address
 * with an id that is none, a sign that can't be stored, a number beyond all bounds, the id of what
 * isn't there. Anything else is given back as it is.
 */
export function refusal(cause: unknown): unknown {
  if (!(cause instanceof Error) || !("code" in cause)) return cause;
  const code = String(cause.code);
  if (code === "22P02" && cause.message.includes("type uuid"))
    return new NotFoundError("Det, du leder efter, findes ikke.", { cause });
  if (SIGNS.includes(code))
    return new InputError("Der er et tegn, som ikke kan bruges.", {
      hint: "Skriv uden det.",
      cause,
    });
  if (VALUES.includes(code))
    return new InputError("Et tal eller en dato kan ikke bruges.", {
      hint: "Se efter, om det er skrevet rigtigt.",
      cause,
    });
  if (code === GONE)
    return new ConflictError("Noget af det valgte findes ikke længere.", {
      hint: "Hent siden igen, og vælg på ny.",
      cause,
    });
  if (code === CROSSED)
    return new ConflictError("En anden gemte på samme tid.", { hint: "Prøv igen.", cause });
  if (code === LOCKED)
    return new ConflictError("Referatet er godkendt og låst.", {
      hint: "Skriv en tilføjelse til referatet i stedet for at rette i det.",
      cause,
    });
  return cause;
}
