import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [reactRouter()],
  build: { target: "es2024" },
  // The server build starts at main.ts, so that pages and platform are one program.
  environments: { ssr: { build: { rollupOptions: { input: "./src/main.ts" } } } },
});
