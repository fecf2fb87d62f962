import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [reactRouter()],
  build: { target: "es2024" },
  // The server build starts at main.ts, so that pages and platform are one program.
  environments: { ssr: { build: { rollupOptions: { input: "./src/main.ts" } } } },
  // What dkfds's own style sheets do about Sass's future is its matter.
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
});
