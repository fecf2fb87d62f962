import { InputError, UnavailableError } from "../../../platform/errors.ts";
import {
  ProgramError,
  type ProgramRun,
  runProgram,
} from "../../../platform/programs/run-program.ts";

/** What reads scans, none of it ours: poppler draws pages, tesseract reads them. */
const PACKAGES = "tesseract-ocr tesseract-ocr-dan poppler-utils";
const HINT = `Installer det på serveren med »apt install ${PACKAGES}«, og prøv igen.`;

/** Programs that draw and read, where they are looked for, and what ends them. */
export interface ToolSettings {
  signal?: AbortSignal | undefined;
  folders?: string | undefined;
}

/**
 * Runs pdftoppm or tesseract.
 * @throws UnavailableError that says what to install, when it is missing; else ProgramError
 */
export async function runTool(
  program: "pdftoppm" | "tesseract",
  args: readonly string[],
  { folders, ...run }: Omit<ProgramRun, "folders"> & ToolSettings,
): Promise<Buffer> {
  try {
    return await runProgram(program, args, { ...run, ...(folders !== undefined && { folders }) });
  } catch (error) {
    if (!(error instanceof ProgramError) || error.why !== "missing") throw error;
    throw missing(program);
  }
}

/** Asks whether pages can be read here. @throws InputError that says what to install */
export async function checkTools(settings: ToolSettings): Promise<void> {
  try {
    const limits = { time: 20_000, memory: 500, output: 1 };
    const [languages] = await Promise.all([
      runTool("tesseract", ["--list-langs"], { ...settings, limits }),
      runTool("pdftoppm", ["-v"], { ...settings, limits }),
    ]);
    if (!/^dan$/m.test(languages.toString("utf8"))) throw missing("tesseract-ocr-dan");
  } catch (error) {
    if (!(error instanceof UnavailableError)) throw error;
    throw new InputError(`Filen er scannet, og ${error.message}`, { hint: HINT, cause: error });
  }
}

function missing(what: string): UnavailableError {
  const name = NAMES[what] ?? what;
  return new UnavailableError(`${name} mangler på serveren.`, { hint: HINT });
}

const NAMES: Readonly<Record<string, string>> = {
  tesseract: "programmet tesseract (tekstgenkendelse)",
  pdftoppm: "programmet pdftoppm (viser PDF som billeder)",
  "tesseract-ocr-dan": "tesseracts danske sprogdata",
};
