import { renderToReadableStream, renderToStaticMarkup } from "react-dom/server";
import { ServerRouter, type EntryContext, type RouterContextProvider } from "react-router";
import { requestNonce } from "./platform/http/context.ts";
import { FieldLabels, refusedIn } from "./ui/index.ts";

/**
 * Renders a page. A page without script is made in one go and without React's marks for the
 * browser; one with script is sent once all of it is there, so that its status is certain.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  given: Readonly<RouterContextProvider>,
): Promise<Response> {
  headers.set("Content-Type", "text/html; charset=utf-8");
  const nonce = given.get(requestNonce);
  const labels = new Map<string, string>();
  const pageOf = (entry: EntryContext) => (
    <FieldLabels value={labels}>
      <ServerRouter context={entry} url={request.url} nonce={nonce} />
    </FieldLabels>
  );
  // Drawn once before, so that the error summary knows the fields below it by their labels.
  if (isRefused(context)) {
    const still = { ...context };
    delete still.serverHandoffStream;
    renderToStaticMarkup(pageOf(still));
  }
  const page = pageOf(context);
  if (!isInteractive(context)) {
    return new Response(`<!DOCTYPE html>${renderToStaticMarkup(page)}`, { status, headers });
  }
  const stream = await renderToReadableStream(page, { nonce });
  await stream.allReady;
  return new Response(stream, { status, headers });
}

function isInteractive(context: EntryContext): boolean {
  return context.staticHandlerContext.matches.some(({ route }) => route.handle?.interactive);
}

function isRefused({ staticHandlerContext: { actionData } }: EntryContext): boolean {
  return Object.values(actionData ?? {}).some((given) => refusedIn(given) !== undefined);
}
