import { type PDFDocumentProxy, TextLayer } from "pdfjs-dist";

/**
 * Draws a page into `sheet`: a canvas, and over it the page's text, unseen but there to be chosen
 * and read aloud. A zoom of 1 fills the width around the sheet.
 */
export function showPage(
  pdf: PDFDocumentProxy,
  number: number,
  sheet: HTMLElement,
  zoom: number,
): { done: Promise<void>; stop(): void } {
  let isStopped = false;
  let stopDrawing = () => {};
  const draw = async () => {
    const page = await pdf.getPage(number);
    if (isStopped) return;
    const width = sheet.parentElement!.clientWidth;
    const scale = (width / page.getViewport({ scale: 1 }).width) * zoom;
    const viewport = page.getViewport({ scale });
    const canvas = document.createElement("canvas");
    const sharpness = window.devicePixelRatio;
    canvas.width = Math.floor(viewport.width * sharpness);
    canvas.height = Math.floor(viewport.height * sharpness);
    const text = document.createElement("div");
    text.className = "pdf-text";
    sheet.style.width = `${viewport.width}px`;
    sheet.style.height = `${viewport.height}px`;
    sheet.style.setProperty("--total-scale-factor", String(scale));
    const drawing = page.render({
      canvas,
      viewport,
      transform: [sharpness, 0, 0, sharpness, 0, 0],
    });
    stopDrawing = () => drawing.cancel();
    await drawing.promise;
    const layer = new TextLayer({
      textContentSource: page.streamTextContent(),
      container: text,
      viewport,
    });
    stopDrawing = () => layer.cancel();
    await layer.render();
    if (!isStopped) sheet.replaceChildren(canvas, text);
  };
  return {
    // What was broken off has failed nobody.
    done: draw().catch((error: unknown) => {
      if (!isStopped) throw error;
    }),
    stop() {
      isStopped = true;
      stopDrawing();
    },
  };
}
