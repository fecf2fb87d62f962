import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether script runs: false on the server and while the page wakes, true from then on. */
export function useIsReady(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
