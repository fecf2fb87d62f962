import { InputError } from "../../../platform/errors.ts";
import { type ImageSize, imageSizes } from "./image-size.ts";

/** Points of a page: an A3 at 600 dpi has 70 million. More only fills the memory. */
const MOST_POINTS = 80_000_000;
const LONGEST_EDGE = 32_000;
const MOST_PAGES = 500;

/** The sizes of a picture's pages. @throws InputError when it tells none or has too much of anything */
export function checkedSizes(bytes: Uint8Array): ImageSize[] {
  const sizes = imageSizes(bytes);
  if (sizes.length === 0 || sizes.some(({ width, height }) => width * height === 0))
    throw new InputError("Filen er beskadiget og kan ikke læses som billede.", {
      hint: "Scan papiret, eller gem billedet, på ny.",
    });
  if (sizes.length > MOST_PAGES)
    throw new InputError(`Filen har over ${MOST_PAGES} sider, og det er grænsen.`, {
      hint: "Del den i et dokument pr. møde.",
    });
  const large = sizes.findIndex(
    ({ width, height }) => width * height > MOST_POINTS || Math.max(width, height) > LONGEST_EDGE,
  );
  const { width, height } = sizes[large] ?? {};
  if (width !== undefined)
    throw new InputError(
      `Side ${large + 1} er et billede på ${width} × ${height} punkter; grænsen er 80 millioner i alt.`,
      { hint: "Scan papiret i 300 dpi, og prøv igen." },
    );
  return sizes;
}
