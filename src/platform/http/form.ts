import { data } from "react-router";
import { z } from "zod";
import { refusal } from "../database/refusal.ts";
import { InputError, isExpected } from "../errors.ts";

z.config(z.locales.da());

/** Why a form was refused, and what stood in it: enough to show it again, filled. */
export interface Refusal {
  message: string;
  hint: string | undefined;
  /** What is wrong, by the field's name. */
  fields: Record<string, string>;
  values: Record<string, string[]>;
}

/** A form whose fields don't fit; each is told of on its own. */
class FormError extends InputError {
  readonly fields: Record<string, string>;

  constructor(fields: Record<string, string>) {
    super("Formularen kan ikke gemmes, som den er.", { hint: "Ret felterne nedenfor." });
    this.fields = fields;
  }
}

/**
 * The form's fields as `schema` wants them. An empty field counts as not filled in; a field that
 * stands several times gives an array where its name ends in "[]" (the brackets are left out).
 * @throws InputError that tells of each field
 */
export function check<S extends z.ZodType>(schema: S, form: FormData): z.output<S> {
  // A field may be called "__proto__".
  const given = Object.create(null) as Record<string, unknown>;
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name).filter((value) => value !== "");
    if (name.endsWith("[]")) given[name.slice(0, -2)] = values;
    else if (values.length > 0) given[name] = values[0];
  }
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    const missing = issue.code === "invalid_type" && issue.input === undefined;
    const told = issue.code === "invalid_value" ? "Vælg en af mulighederne." : issue.message;
    fields[String(issue.path[0] ?? "")] ??= missing ? "Skal udfyldes." : told;
  }
  throw new FormError(fields);
}

/** The text of a field; empty where there is none, or a file. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** Fields never sent back to the page. */
const SECRET = /password|adgangskode|kode$/i;

const STATUS = { input: 400, conflict: 409, unavailable: 503, forbidden: 403, "not-found": 404 };

/** What a loader or action threw, as the answer that the error page tells the user of. */
function toResponse(thrown: unknown): unknown {
  const error = refusal(thrown);
  if (!isExpected(error)) return error;
  return data({ message: error.message, hint: error.hint }, { status: STATUS[error.code] });
}

/** A loader whose expected errors become a page that says what to do. */
export function loading<A, T>(load: (args: A) => Promise<T>): (args: A) => Promise<T> {
  return async (args) => {
    try {
      return await load(args);
    } catch (error) {
      throw toResponse(error);
    }
  };
}

/**
 * An action that gets its form read. What is wrong with the input comes back to the page as
 * `{ refused }` together with what was typed; who may not gets a page that says so.
 * `read` is for forms that carry a file.
 */
export function acting<A extends { request: Request }, T>(
  act: (args: A, form: FormData) => Promise<T>,
  read: (request: Request) => Promise<FormData> = readForm,
): (args: A) => Promise<T | ReturnType<typeof refuse>> {
  return async (args) => {
    let form = new FormData();
    try {
      form = await read(args.request);
      return await act(args, form);
    } catch (thrown) {
      const error = refusal(thrown);
      if (!isExpected(error) || error.code === "forbidden" || error.code === "not-found")
        throw toResponse(error);
      return refuse(error, form);
    }
  };
}

async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (cause) {
    throw new InputError("Formularen kunne ikke læses.", { hint: "Prøv igen.", cause });
  }
}

function refuse(error: InputError | (Error & { code: keyof typeof STATUS }), form: FormData) {
  const names = [...new Set(form.keys())].filter((name) => !SECRET.test(name));
  const texts = (name: string) => form.getAll(name).filter((value) => typeof value === "string");
  const refused: Refusal = {
    message: error.message,
    hint: "hint" in error ? error.hint : undefined,
    fields: error instanceof FormError ? error.fields : {},
    values: Object.fromEntries(names.map((name) => [name, texts(name)])),
  };
  return data({ refused }, { status: STATUS[error.code] });
}
