import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [reactRouter()],
  build: { target: "es2024" },
  // The server build starts at main.ts, so that pages and platform are one program.
  environments: {
    ssr: { build: { rollupOptions: { input: "./src/main.ts" } } },
    // What a page takes from a module's index.ts must not bring the rest of the module, with its
    // database, to the browser.
    client: {
      build: {
        rollupOptions: {
          treeshake: {
            moduleSideEffects: [{ test: /\/src\/(modules|platform)\//, sideEffects: false }],
          },
        },
      },
    },
  },
  // What dkfds's own style sheets do about Sass's future is its matter.
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
});
