import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy, version } from "pdfjs-dist";
// The build gives its address.
// oxlint-disable-next-line import/default
import worker from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { showPage } from "./show-pdf-page.ts";

GlobalWorkerOptions.workerSrc = worker;

/** Where the server has what the worker loads when a file asks for it. */
const PARTS = `/assets/pdfjs-${version}`;

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];
const WHOLE_WIDTH = 2;

/** The pages of a PDF, one at a time, drawn and with their text, which can be chosen and read aloud. */
export default function PdfPages({ url, title }: { url: string; title: string }) {
  const [pdf, setPdf] = useState<PDFDocumentProxy | "failed" | null>(null);
  const [number, setNumber] = useState(1);
  const [zoom, setZoom] = useState(WHOLE_WIDTH);
  const sheet = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const loading = getDocument({
      url,
      wasmUrl: `${PARTS}/wasm/`,
      standardFontDataUrl: `${PARTS}/standard_fonts/`,
      cMapUrl: `${PARTS}/cmaps/`,
      iccUrl: `${PARTS}/iccs/`,
    });
    loading.promise.then(
      (loaded) => setPdf(loaded),
      () => loading.destroyed || setPdf("failed"),
    );
    return () => void loading.destroy();
  }, [url]);
  useEffect(() => {
    if (pdf === null || pdf === "failed" || !sheet.current) return;
    const shown = showPage(pdf, number, sheet.current, ZOOMS[zoom]!);
    shown.done.catch(() => setPdf("failed"));
    return () => shown.stop();
  }, [pdf, number, zoom]);

  if (pdf === "failed") {
    return <p role="alert">Filen kan ikke vises her. Hent den, og åbn den i et andet program.</p>;
  }
  if (pdf === null) return <p aria-live="polite">Henter {title} …</p>;
  const go = (to: number) => setNumber(Math.min(pdf.numPages, Math.max(1, to)));
  const keys = (event: KeyboardEvent) => {
    const targets: Record<string, number> = {
      PageDown: number + 1,
      ArrowRight: number + 1,
      PageUp: number - 1,
      ArrowLeft: number - 1,
      Home: 1,
      End: pdf.numPages,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    go(target);
  };
  return (
    <>
      <div className="pdf-tools">
        <button
          type="button"
          className="button button-secondary"
          disabled={number === 1}
          onClick={() => go(number - 1)}
        >
          Forrige
        </button>
        <span aria-live="polite">
          Side {number} af {pdf.numPages}
        </span>
        <button
          type="button"
          className="button button-secondary"
          disabled={number === pdf.numPages}
          onClick={() => go(number + 1)}
        >
          Næste
        </button>
        <button
          type="button"
          className="button button-secondary"
          aria-label="Formindsk"
          disabled={zoom === 0}
          onClick={() => setZoom(zoom - 1)}
        >
          −
        </button>
        <span className="quiet">{Math.round(ZOOMS[zoom]! * 100)} %</span>
        <button
          type="button"
          className="button button-secondary"
          aria-label="Forstør"
          disabled={zoom === ZOOMS.length - 1}
          onClick={() => setZoom(zoom + 1)}
        >
          +
        </button>
      </div>
      {/* It scrolls, and the arrows turn its pages. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        className="pdf-frame"
        role="document"
        aria-label={`${title}, side ${number} af ${pdf.numPages}`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onKeyDown={keys}
      >
        <div className="pdf-sheet" ref={sheet} />
      </div>
    </>
  );
}
