// npm test: installs what it needs, runs every check and every test. `-- <path>` narrows the tests.
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { runChecks } from "./checks.mjs";
import { build, env, prepare, quietly, root } from "./prepare.mjs";
import { run } from "./pinned-node.mjs";

/** Debian's packages by a file of theirs. */
const PROGRAMS = {
  "/usr/bin/chromium-headless-shell": "chromium-headless-shell",
  "/usr/bin/pdftoppm": "poppler-utils",
  "/usr/bin/tesseract": "tesseract-ocr",
  "/usr/share/tesseract-ocr/5/tessdata/dan.traineddata": "tesseract-ocr-dan",
};
const report = path.join(root, "test-results/vitest.json");

await prepare();
await installPrograms();
await build();
const failedChecks = await runChecks();
rmSync(report, { force: true });
const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
const code = await run("vitest", ["run", ...reporters, ...process.argv.slice(2)], {
  cwd: root,
  env,
});

const { passed, failed } = countTests();
for (const check of failedChecks) console.log(`Check failed: ${check}`);
// A check counts as one test that failed, so that the last line never says less than the exit code.
console.log(`${passed} passed, ${failed + failedChecks.length} failed`);
process.exit(failed + failedChecks.length > 0 ? 1 : 0);

function countTests() {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
  // A file that can't be loaded, or an error outside any test, fails the run but no test.
  return { passed: numPassedTests, failed: code === 0 ? 0 : Math.max(1, numFailedTests) };
}

/** Installs Debian's packages that tests need and the product doesn't insist on. */
async function installPrograms() {
  const missing = Object.entries(PROGRAMS).flatMap(([file, name]) =>
    existsSync(file) ? [] : name,
  );
  if (missing.length === 0) return;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.error(`Installing ${missing.join(", ")} for the tests …`);
    const apt = { ...env, DEBIAN_FRONTEND: "noninteractive" };
    await quietly("apt-get", ["update"], apt);
    await quietly("apt-get", ["install", "-y", "--no-install-recommends", ...missing], apt);
  } else {
    console.error(
      `Missing: Debian's ${missing.join(", ")}. Browser tests fail without, tests of scans are left out.`,
    );
  }
}
