#!/usr/bin/env node
import { continueOnPinnedNode } from "../scripts/pinned-node.mjs";

await continueOnPinnedNode();
process.env.NODE_ENV ??= "production";
await import("../src/cli.ts");
