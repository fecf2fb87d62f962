import { expect, test } from "vitest";
import { securityHeaders } from "./security.ts";

test("browsers are held to TLS where the site has it, and only there", () => {
  expect(
    securityHeaders("https://referater.strandby.example")["strict-transport-security"],
  ).toMatch(/max-age=\d{8}/);
  expect(securityHeaders("http://localhost:3000")).not.toHaveProperty("strict-transport-security");
});

test("no inline script or style is allowed, and nobody may frame a page", () => {
  const policy = securityHeaders("http://localhost:3000")["content-security-policy"];
  expect(policy).not.toMatch(/unsafe/);
  expect(policy).toContain("frame-ancestors 'none'");
});
