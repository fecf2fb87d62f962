import { html } from "hono/html";

/**
 * A page that goes on to another site by itself. A redirect would do, but a form of ours may not lead to
 * another site, not even by redirects (Content-Security-Policy, form-action).
 */
export async function leavingPage(url: string, name: string, cookies: string[]): Promise<Response> {
  const page = await html`<!doctype html>
    <html lang="da">
      <head>
        <meta charset="utf-8" />
        <title>Log ud – Tingsted</title>
      </head>
      <body>
        <h1>Du er logget ud af Tingsted</h1>
        <p><a href="${url}">Log også ud af ${name}</a></p>
      </body>
    </html>`;
  const headers = new Headers({
    "content-type": "text/html; charset=utf-8",
    refresh: `0; url=${url}`,
  });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return new Response(page, { headers });
}
