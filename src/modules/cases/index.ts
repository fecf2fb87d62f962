export { ensureCases } from "./store.ts";
