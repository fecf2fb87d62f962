// npm start: from a fresh clone to a running system.
import { build, prepare } from "./prepare.mjs";

await prepare();
await build();
process.env.NODE_ENV ??= "production";
process.argv.splice(2, 0, "serve", "--sample");
await import("../src/cli.ts");
