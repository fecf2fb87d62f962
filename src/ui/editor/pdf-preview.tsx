import { lazy, Suspense } from "react";
import { useIsReady } from "./use-is-ready.ts";

const PdfPages = lazy(() => import("./pdf-pages.tsx"));

interface PdfPreviewProps {
  /** Where the PDF is read from: this site, since the pages' policy allows no other. */
  url: string;
  title: string;
  /** Where it is downloaded; `url` when left out. */
  downloadUrl?: string;
}

/** A PDF in the page. Without script, and while it loads, there is the link to the file. */
export function PdfPreview({ url, title, downloadUrl = url }: PdfPreviewProps) {
  const isReady = useIsReady();
  return (
    <section className="pdf-preview" aria-label={`Visning af ${title}`}>
      {isReady && (
        <Suspense fallback={<p aria-live="polite">Henter visningen …</p>}>
          <PdfPages url={url} title={title} />
        </Suspense>
      )}
      <p>
        <a href={downloadUrl} download>
          Hent {title}
        </a>
      </p>
    </section>
  );
}
