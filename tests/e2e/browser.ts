import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

/** Without a window, which opens a page in a third of the time; the whole of it where that is what there is. */
const programs = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

/** Debian's Chromium, without anything that talks to others than the page under test. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: programs.find((program) => existsSync(program)) ?? programs[0]!,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
