import type { Config } from "@react-router/dev/config";

export default {
  appDirectory: "src",
  ssr: true,
  // Pages link by plain anchors; those with script know all addresses from the start.
  routeDiscovery: { mode: "initial" },
} satisfies Config;
