import {
  createHash,
  createHmac,
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
  sign,
} from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

export const CLIENT = { clientId: "tingsted", clientSecret: "en lang hemmelighed" };

/** What a provider puts into its answer instead of the right thing. */
export interface Mischief {
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  /** Signs with a key that it doesn't publish. */
  strangeKey?: boolean;
  /** Leaves the signature out, or makes it of the client's secret. */
  signature?: "none" | "shared-secret";
  /** What the token endpoint answers instead. */
  token?: { status: number; body: string };
  discovery?: Record<string, unknown>;
}

export interface FakeProvider {
  issuer: string;
  /** Who signs in next, as claims. */
  person: Record<string, unknown>;
  mischief: Mischief;
  /** Requests to the token endpoint so far. */
  redeemed: number;
  /** Signs `person` in at the address that Tingsted sent the browser to. @returns the answer's query */
  answer(authorizationUrl: string): URLSearchParams;
  close(): Promise<void>;
}

/** A provider on loopback that speaks OpenID Connect, and lies where it is told to. */
export async function startProvider(): Promise<FakeProvider> {
  const right = keyPair("right");
  const wrong = keyPair("right");
  const codes = new Map<string, { nonce: string; challenge: string; redirectUri: string }>();
  const server = createServer((request, response) => {
    void (async () => {
      const { status, body } = await reply(request);
      response.writeHead(status, { "content-type": "application/json" }).end(body);
    })();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function reply(request: IncomingMessage): Promise<{ status: number; body: string }> {
    const json = (value: unknown, status = 200) => ({ status, body: JSON.stringify(value) });
    switch (request.url) {
      case "/.well-known/openid-configuration":
        return json({
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/keys`,
          end_session_endpoint: `${issuer}/logout`,
          ...started.mischief.discovery,
        });
      case "/keys":
        return json({ keys: [right.jwk] });
      case "/token":
        return token(new URLSearchParams(await textOf(request)), request.headers.authorization);
      default:
        return json({ error: "not_found" }, 404);
    }
  }

  function token(form: URLSearchParams, authorization: string | undefined) {
    started.redeemed += 1;
    const code = codes.get(form.get("code") ?? "");
    codes.delete(form.get("code") ?? "");
    const secret = encodeURIComponent(CLIENT.clientSecret).replaceAll("%20", "+");
    const basic = `Basic ${Buffer.from(`${CLIENT.clientId}:${secret}`).toString("base64")}`;
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (started.mischief.token) return started.mischief.token;
    const isRight =
      code?.challenge === challenge &&
      code.redirectUri === form.get("redirect_uri") &&
      authorization === basic;
    if (!isRight) return { status: 400, body: JSON.stringify({ error: "invalid_grant" }) };
    const body = JSON.stringify({ id_token: idToken(code.nonce), token_type: "Bearer" });
    return { status: 200, body };
  }

  function idToken(nonce: string): string {
    const now = Math.floor(Date.now() / 1000);
    const { claims, header, signature, strangeKey } = started.mischief;
    const times = { iat: now, exp: now + 300 };
    const payload = {
      iss: issuer,
      aud: CLIENT.clientId,
      nonce,
      ...times,
      ...started.person,
      ...claims,
    };
    const algorithm = signature === "none" ? "none" : signature === undefined ? "RS256" : "HS256";
    const head = encode({ alg: algorithm, kid: "right", typ: "JWT", ...header });
    const text = `${head}.${encode(payload)}`;
    if (signature === "none") return `${text}.`;
    if (signature === "shared-secret")
      return `${text}.${createHmac("sha256", CLIENT.clientSecret).update(text).digest("base64url")}`;
    const { privateKey } = strangeKey ? wrong : right;
    return `${text}.${sign("RSA-SHA256", Buffer.from(text), privateKey).toString("base64url")}`;
  }

  const started: FakeProvider = {
    issuer,
    person: {},
    mischief: {},
    redeemed: 0,
    answer(authorizationUrl) {
      const asked = new URL(authorizationUrl).searchParams;
      const code = crypto.randomUUID();
      codes.set(code, {
        nonce: asked.get("nonce") ?? "",
        challenge: asked.get("code_challenge") ?? "",
        redirectUri: asked.get("redirect_uri") ?? "",
      });
      return new URLSearchParams({ code, state: asked.get("state") ?? "", iss: issuer });
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return started;
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

function keyPair(kid: string): { privateKey: KeyObject; jwk: JsonWebKey } {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const jwk = { ...publicKey.export({ format: "jwk" }), kid, alg: "RS256", use: "sig" };
  return { privateKey, jwk };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}
