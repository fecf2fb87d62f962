import { randomBytes } from "node:crypto";
import type { RouterContextProvider } from "react-router";
import { requestNonce } from "./platform/http/context.ts";
import { policyWith } from "./platform/http/security.ts";

/** Renders a page that may carry script, each time under a new mark. */
export async function renderWithScript(
  {
    render,
  }: {
    render(request: Request, context: RouterContextProvider): Promise<Response>;
  },
  request: Request,
  context: RouterContextProvider,
): Promise<Response> {
  const nonce = randomBytes(16).toString("base64");
  context.set(requestNonce, nonce);
  const response = await render(request, context);
  // A file brings a stricter one.
  if (!response.headers.has("content-security-policy"))
    response.headers.set("content-security-policy", policyWith(nonce));
  return response;
}
