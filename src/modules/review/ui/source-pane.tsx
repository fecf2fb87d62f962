import { memo, useEffect, useRef, useState } from "react";
import type { Place, ReadLine } from "../../intake/index.ts";
import { paperPath } from "../links.ts";

interface SourcePaneProps {
  paperId: string;
  name: string;
  lines: readonly ReadLine[];
  /** What is looked at. */
  place: Place | null;
  hasPictures: boolean;
  pageCount: number;
}

/** The paper as it came: its lines, or pictures of its pages, with what is looked at marked. */
export const SourcePane = memo(function SourcePane(props: SourcePaneProps) {
  const { paperId, name, lines, place, hasPictures, pageCount } = props;
  const [isText, setIsText] = useState(!hasPictures);
  const [turned, setTurned] = useState<number | null>(null);
  const [lost, setLost] = useState<Place | null>(place);
  // Who turned the page looks at another one until the next field is looked at.
  if (lost !== place) {
    setLost(place);
    setTurned(null);
  }
  const page = turned ?? place?.page ?? 1;
  return (
    <section className="review-source" aria-labelledby="papiret">
      <div className="source-head">
        <h2 id="papiret">Papiret</h2>
        {hasPictures && (
          <fieldset className="actions source-form">
            <legend className="sr-only">Vis papiret som</legend>
            {[false, true].map((asText) => (
              <button
                key={String(asText)}
                type="button"
                className="button button-plain"
                aria-pressed={isText === asText}
                onClick={() => setIsText(asText)}
              >
                {asText ? "Tekst" : "Billede"}
              </button>
            ))}
          </fieldset>
        )}
        <a href={paperPath(paperId, "/fil")} download={name}>
          Hent filen
        </a>
      </div>
      {lines.length === 0 && (
        <p className="form-hint">
          Papiret kommer fra et sagssystems udtræk og har ingen linjer at vise.
        </p>
      )}
      {isText ? (
        <SourceLines lines={lines} place={place} />
      ) : (
        <PagePicture
          {...{ paperId, page, pageCount }}
          onTurn={setTurned}
          onFailed={() => setIsText(true)}
        />
      )}
    </section>
  );
});

function SourceLines({ lines, place }: Pick<SourcePaneProps, "lines" | "place">) {
  const pane = useRef<HTMLDivElement>(null);
  const from = place?.from;
  useEffect(() => {
    const frame = pane.current;
    const line = from === undefined ? null : frame?.querySelector<HTMLElement>(`[value="${from}"]`);
    // Only the pane scrolls; the page stays where the field is.
    if (frame && line) frame.scrollTop = line.offsetTop - frame.clientHeight / 3;
  }, [from]);
  const isIn = (line: number) => place !== null && place.from <= line && line <= place.to;
  return (
    // It scrolls, so that it must be reached by keyboard.
    <div
      className="source-lines"
      ref={pane}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="document"
      aria-label="Papirets linjer"
    >
      <ol>
        {lines.map(({ line, text }) => (
          <li key={line} value={line} className={isIn(line) ? "is-looked-at" : undefined}>
            {isIn(line) ? <mark>{text}</mark> : text}
          </li>
        ))}
      </ol>
    </div>
  );
}

interface PagePictureProps {
  paperId: string;
  page: number;
  pageCount: number;
  onTurn(page: number): void;
  onFailed(): void;
}

function PagePicture({ paperId, page, pageCount, onTurn, onFailed }: PagePictureProps) {
  return (
    <>
      <div className="actions source-pages">
        <button
          type="button"
          className="button button-plain"
          disabled={page <= 1}
          onClick={() => onTurn(page - 1)}
        >
          Forrige side
        </button>
        <span aria-live="polite">
          Side {page} af {pageCount}
        </span>
        <button
          type="button"
          className="button button-plain"
          disabled={page >= pageCount}
          onClick={() => onTurn(page + 1)}
        >
          Næste side
        </button>
      </div>
      {/* It scrolls, so that it must be reached by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="source-picture" tabIndex={0} role="document" aria-label={`Side ${page}`}>
        <img
          src={paperPath(paperId, `/side/${page}`)}
          alt={`Papirets side ${page}. Dens ord står under Tekst.`}
          onError={onFailed}
        />
      </div>
    </>
  );
}
