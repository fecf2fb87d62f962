import { useState } from "react";
import { useRevalidator } from "react-router";
import { DropPlace } from "../../../ui/editor/index.ts";
import { Button } from "../../../ui/index.ts";
import { WISHES, type Wish } from "../draft.ts";
import { MOST_PAPER_BYTES, REVIEW_PATH } from "../links.ts";
import { WISH_NAMES } from "../words.ts";

/** What the file chooser offers. */
const ACCEPTED = ".txt,.text,.md,.pdf,.docx,.html,.htm,.png,.jpg,.jpeg,.tif,.tiff,.zip";

/** Where papers are dropped, and what becomes of those that are read without doubt. */
export function UploadBox() {
  const { revalidate } = useRevalidator();
  // Nothing becomes public because somebody forgot to choose.
  const [wish, setWish] = useState<Wish>("look");
  return (
    <form method="post" encType="multipart/form-data" className="sheet">
      <h2>Læg papirer ind</h2>
      <p>
        Dagsordener og referater, et møde i hver fil: PDF, Word (.docx), HTML, tekst eller scannede
        billeder, også pakket i ZIP. Et sagssystems udtræk lægges ind som ét ZIP-arkiv. De, der kan
        læses uden tvivl, bliver indlæst. Resten venter nedenfor, til du har set dem igennem.
      </p>
      <fieldset className="field">
        <legend className="form-label">Når et papir er sikkert</legend>
        {WISHES.map((one) => (
          <div className="check" key={one}>
            <input
              type="radio"
              id={`saa-${one}`}
              name="saa"
              value={one}
              checked={one === wish}
              onChange={() => setWish(one)}
              aria-describedby={`saa-${one}-hjaelp`}
            />
            <label htmlFor={`saa-${one}`}>{WISH_NAMES[one].text}</label>
            <p className="form-hint" id={`saa-${one}-hjaelp`}>
              {WISH_NAMES[one].hint}
            </p>
          </div>
        ))}
      </fieldset>
      <DropPlace
        uploadUrl={`${REVIEW_PATH}/fil?saa=${wish}`}
        mostBytes={MOST_PAPER_BYTES}
        accept={ACCEPTED}
        onChanged={() => void revalidate()}
        fallback={
          <>
            <div className="field">
              <label className="form-label" htmlFor="filer">
                Filer
              </label>
              <input
                className="form-input"
                type="file"
                id="filer"
                name="fil"
                multiple
                accept={ACCEPTED}
              />
            </div>
            <Button name="handling" value="indlaes">
              Læs filerne ind
            </Button>
          </>
        }
      />
    </form>
  );
}
