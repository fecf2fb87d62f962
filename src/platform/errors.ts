/**
 * The five errors that the product tells its users about. They are mapped once at each edge:
 * to an HTTP status, to a form's error summary or to a line and an exit code of the command line.
 * Anything else that is thrown is a fault of ours.
 */
export type ErrorCode = "input" | "not-found" | "forbidden" | "conflict" | "unavailable";

export interface ErrorDetails {
  /** What the user can do about it, as a sentence. */
  hint?: string;
  /** Line in the input, from 1. */
  line?: number;
  cause?: unknown;
}

abstract class TingstedError extends Error {
  abstract readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly line: number | undefined;

  constructor(message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.hint = details.hint;
    this.line = details.line;
  }
}

/** What came in can't be used: a file, a form, an address, an option. */
export class InputError extends TingstedError {
  override readonly name = "InputError";
  readonly code = "input";
}

/** It isn't there, or the asker may not know that it is. */
export class NotFoundError extends TingstedError {
  override readonly name = "NotFoundError";
  readonly code = "not-found";
}

/** The asker is known and may not. @public */
export class ForbiddenError extends TingstedError {
  override readonly name = "ForbiddenError";
  readonly code = "forbidden";
}

/** It clashes with what somebody else did or holds. */
export class ConflictError extends TingstedError {
  override readonly name = "ConflictError";
  readonly code = "conflict";
}

/** Something we depend on can't be used now: database, disk, index, port. */
export class UnavailableError extends TingstedError {
  override readonly name = "UnavailableError";
  readonly code = "unavailable";
}

const NAMES = [
  "InputError",
  "NotFoundError",
  "ForbiddenError",
  "ConflictError",
  "UnavailableError",
];

/**
 * True for the five errors above, told by their names: the pages' build holds a copy of these
 * classes, and an error of one copy is no instance of the other's.
 */
export function isExpected(error: unknown): error is TingstedError {
  return error instanceof Error && NAMES.includes(error.name);
}
