import path from "node:path";
import { z } from "zod";
import { InputError } from "./platform/errors.ts";

const port = "skal være et helt tal fra 0 til 65535";
const levels = ["fatal", "error", "warn", "info", "debug", "silent"] as const;

const environment = z.object({
  TINGSTED_DATA: z.string().default("./data"),
  PORT: z.coerce.number(port).int(port).min(0, port).max(65535, port).default(3000),
  HOST: z.string().default("127.0.0.1"),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: "skal have formen postgres://bruger:kode@vært:5432/database",
    })
    .optional(),
  TINGSTED_SEARCH: z.string().optional(),
  TINGSTED_FILES: z
    .string()
    .refine(
      (place) => !/^[a-z][a-z0-9+.-]+:\/\//i.test(place),
      "skal i denne version være en mappe",
    )
    .optional(),
  BASE_URL: z
    .url({ protocol: /^https?$/, error: "skal have formen https://dagsordener.eksempel.dk" })
    .optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: "skal have formen smtp://bruger:kode@vært:587" })
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^([^<>@\p{Cc}]+ <[^<>@\s,;]+@[^<>@\s,;]+>|[^<>@\s,;]+@[^<>@\s,;]+)$/u,
      "skal have formen Navn <adresse@eksempel.dk>",
    )
    .optional(),
  CLAMAV_URL: z
    .string()
    .regex(
      /^(tcp:\/\/[^\s/:]+(:\d+)?|tcp:\/\/\[[\da-f:]+\](:\d+)?|unix:\/\S+)$/i,
      "skal have formen tcp://vært:3310 eller unix:/sti/til/clamd.ctl",
    )
    .optional(),
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: "skal have formen https://login.eksempel.dk/kommune" })
    .refine(isSafe, "skal være en https-adresse")
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(60, "må højst have 60 tegn").optional(),
  OIDC_SCOPE: z
    .string()
    .refine((scope) => scope.split(/\s+/).includes("openid"), "skal indeholde openid")
    .default("openid profile email"),
  TINGSTED_PROXY: z.enum(["0", "1"], "skal være 0 eller 1").default("0"),
  LOG_LEVEL: z.enum(levels, `skal være en af ${levels.join(", ")}`).optional(),
});

/** Over the network an id token's keys must come by TLS; on the machine itself there is no network. */
function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}

export interface Config {
  /** Absolute folder for the embedded database, files and index. */
  dataDir: string;
  port: number;
  /** Address to listen on; loopback unless told otherwise. */
  host: string;
  /** null: the embedded PostgreSQL under `dataDir`. */
  databaseUrl: string | null;
  /** Folder or object-store URL of the search index. */
  search: string;
  /** Folder of the content-addressed files. */
  files: string;
  /** The address users know, without a closing slash. */
  baseUrl: string;
  /** The mail server, and whom mails are from; null: mails are held. */
  mail: { smtpUrl: string; from: string } | null;
  /** The ClamAV daemon that scans what is uploaded, tcp://host:3310 or unix:/path; null: none does. */
  clamav: string | null;
  /** The organisation's own sign-in (OpenID Connect); null: there is none. */
  oidc: {
    issuer: string;
    clientId: string;
    clientSecret: string;
    /** What people call it; stands on the button. */
    name: string;
    scopes: string[];
  } | null;
  /** A proxy of ours stands in front and says in X-Forwarded-For who calls. */
  behindProxy: boolean;
  logLevel: string;
  /** The same for a command, which is silent about what goes well unless it is asked. */
  commandLogLevel: string;
}

/**
 * Reads the environment (contracts/cli.md); the only reader of it.
 * @throws InputError naming every variable that can't be used
 */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
    throw new InputError(`Miljøvariablerne kan ikke bruges: ${faults.join("; ")}.`, {
      hint: "Ret dem, og start igen.",
    });
  }
  const e = parsed.data;
  if (e.SMTP_URL !== undefined && e.MAIL_FROM === undefined) {
    throw new InputError("MAIL_FROM mangler, når SMTP_URL er sat.", {
      hint: "Sæt den til den adresse, som mails skal komme fra: Navn <adresse@eksempel.dk>.",
    });
  }
  const dataDir = path.resolve(e.TINGSTED_DATA);
  return {
    dataDir,
    port: e.PORT,
    host: e.HOST,
    databaseUrl: e.DATABASE_URL ?? null,
    search: e.TINGSTED_SEARCH ?? path.join(dataDir, "search"),
    files: path.resolve(e.TINGSTED_FILES ?? path.join(dataDir, "files")),
    baseUrl: (e.BASE_URL ?? `http://localhost:${e.PORT}`).replace(/\/+$/, ""),
    mail:
      e.SMTP_URL === undefined || e.MAIL_FROM === undefined
        ? null
        : { smtpUrl: e.SMTP_URL, from: e.MAIL_FROM },
    clamav: e.CLAMAV_URL ?? null,
    oidc: oidcOf(e),
    behindProxy: e.TINGSTED_PROXY === "1",
    logLevel: e.LOG_LEVEL ?? "info",
    commandLogLevel: e.LOG_LEVEL ?? "error",
  };
}

function oidcOf(e: z.output<typeof environment>): Config["oidc"] {
  const given = {
    OIDC_ISSUER: e.OIDC_ISSUER,
    OIDC_CLIENT_ID: e.OIDC_CLIENT_ID,
    OIDC_CLIENT_SECRET: e.OIDC_CLIENT_SECRET,
  };
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = given;
  if (issuer !== undefined && clientId !== undefined && clientSecret !== undefined) {
    const name = e.OIDC_NAME ?? "organisationens login";
    return { issuer, clientId, clientSecret, name, scopes: e.OIDC_SCOPE.split(/\s+/) };
  }
  const missing = Object.entries(given).flatMap(([key, value]) =>
    value === undefined ? [key] : [],
  );
  if (missing.length === Object.keys(given).length) return null;
  throw new InputError(`${missing.join(" og ")} mangler.`, {
    hint: "OIDC_ISSUER, OIDC_CLIENT_ID og OIDC_CLIENT_SECRET hører sammen: sæt dem alle, eller ingen.",
  });
}
