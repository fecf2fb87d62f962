import path from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";

test("with nothing set, everything lies in ./data and is for this machine only", () => {
  expect(readConfig({})).toEqual({
    dataDir: path.resolve("data"),
    port: 3000,
    host: "127.0.0.1",
    databaseUrl: null,
    search: path.resolve("data/search"),
    files: path.resolve("data/files"),
    baseUrl: "http://localhost:3000",
    mail: null,
    clamav: null,
    oidc: null,
    behindProxy: false,
    logLevel: "info",
    commandLogLevel: "error",
  });
});

test("what is set is used; what is set to nothing isn't set", () => {
  const config = readConfig({
    TINGSTED_DATA: "/srv/tingsted",
    PORT: "8080",
    HOST: "0.0.0.0",
    DATABASE_URL: "postgresql://tingsted:kode@db.example/tingsted?sslmode=require",
    TINGSTED_SEARCH: "s3://bucket/search",
    TINGSTED_FILES: "files",
    BASE_URL: "https://dagsordener.example/",
    SMTP_URL: "smtps://tingsted:kode@mail.example:465",
    MAIL_FROM: "Hvidsund Kommune <tingsted@hvidsund.example>",
    TINGSTED_PROXY: "1",
    LOG_LEVEL: "debug",
    CLAMAV_URL: "tcp://clam.example:3310",
    OIDC_ISSUER: "https://login.example/hvidsund/v2.0",
    OIDC_CLIENT_ID: "tingsted",
    OIDC_CLIENT_SECRET: "hemmelig",
    OIDC_NAME: "Hvidsund Kommune",
  });
  expect(config).toEqual({
    dataDir: "/srv/tingsted",
    port: 8080,
    host: "0.0.0.0",
    databaseUrl: "postgresql://tingsted:kode@db.example/tingsted?sslmode=require",
    search: "s3://bucket/search",
    files: path.resolve("files"),
    baseUrl: "https://dagsordener.example",
    mail: {
      smtpUrl: "smtps://tingsted:kode@mail.example:465",
      from: "Hvidsund Kommune <tingsted@hvidsund.example>",
    },
    clamav: "tcp://clam.example:3310",
    oidc: {
      issuer: "https://login.example/hvidsund/v2.0",
      clientId: "tingsted",
      clientSecret: "hemmelig",
      name: "Hvidsund Kommune",
      scopes: ["openid", "profile", "email"],
    },
    behindProxy: true,
    logLevel: "debug",
    commandLogLevel: "debug",
  });
  const empty = { DATABASE_URL: "", PORT: "", TINGSTED_DATA: "", LOG_LEVEL: "", BASE_URL: "" };
  expect(readConfig(empty)).toEqual(readConfig({}));
});

test.each([
  ["PORT", "http", "PORT skal være et helt tal fra 0 til 65535"],
  ["PORT", "70000", "PORT skal være et helt tal fra 0 til 65535"],
  ["PORT", "-1", "PORT skal være et helt tal fra 0 til 65535"],
  ["PORT", "80.5", "PORT skal være et helt tal fra 0 til 65535"],
  ["DATABASE_URL", "mysql://a:hemmelig@b/c", "DATABASE_URL skal have formen postgres://"],
  ["DATABASE_URL", "localhost", "DATABASE_URL skal have formen postgres://"],
  ["BASE_URL", "dagsordener.example", "BASE_URL skal have formen https://"],
  ["TINGSTED_FILES", "s3://bucket", "TINGSTED_FILES skal i denne version være en mappe"],
  ["SMTP_URL", "https://a:hemmelig@b", "SMTP_URL skal have formen smtp://"],
  ["SMTP_URL", "smtp://a:hemmelig@mail.example", "MAIL_FROM mangler, når SMTP_URL er sat"],
  ["MAIL_FROM", "Hvidsund Kommune", "MAIL_FROM skal have formen Navn <"],
  ["MAIL_FROM", "a@b.dk\r\nBcc: c@d.dk", "MAIL_FROM skal have formen Navn <"],
  ["CLAMAV_URL", "clam.example", "CLAMAV_URL skal have formen tcp://vært:3310"],
  ["TINGSTED_PROXY", "ja", "TINGSTED_PROXY skal være 0 eller 1"],
  ["LOG_LEVEL", "loud", "LOG_LEVEL skal være en af fatal, error"],
])("%s=%s is refused by name, without its value", (name, value, fault) => {
  const read = () => readConfig({ [name]: value });
  expect(read).toThrow(fault);
  expect(read).not.toThrow(/hemmelig|\n/);
});

test("all that is wrong is named at once", () => {
  const read = () => readConfig({ PORT: "x", BASE_URL: "x", LOG_LEVEL: "x" });
  expect(read).toThrow(/PORT .*; BASE_URL .*; LOG_LEVEL .*/);
});

test.each([
  [{ OIDC_ISSUER: "https://login.example" }, "OIDC_CLIENT_ID og OIDC_CLIENT_SECRET mangler"],
  [{ OIDC_CLIENT_ID: "a", OIDC_CLIENT_SECRET: "b" }, "OIDC_ISSUER mangler"],
  [{ OIDC_ISSUER: "http://login.example" }, "OIDC_ISSUER skal være en https-adresse"],
  [{ OIDC_ISSUER: "login.example" }, "OIDC_ISSUER skal have formen"],
  [{ OIDC_SCOPE: "profile" }, "OIDC_SCOPE skal indeholde openid"],
])("the organisation's sign-in is set up whole or not at all: %o", (env, message) => {
  expect(() => readConfig(env)).toThrow(message);
});
