import { renderToReadableStream, renderToStaticMarkup } from "react-dom/server";
import { ServerRouter, type EntryContext } from "react-router";

/**
 * Renders a page. A page without script is made in one go and without React's marks for the
 * browser; one with script is sent once all of it is there, so that its status is certain.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Promise<Response> {
  headers.set("Content-Type", "text/html; charset=utf-8");
  const page = <ServerRouter context={context} url={request.url} />;
  if (!isInteractive(context)) {
    return new Response(`<!DOCTYPE html>${renderToStaticMarkup(page)}`, { status, headers });
  }
  const stream = await renderToReadableStream(page);
  await stream.allReady;
  return new Response(stream, { status, headers });
}

function isInteractive(context: EntryContext): boolean {
  return context.staticHandlerContext.matches.some(({ route }) => route.handle?.interactive);
}
