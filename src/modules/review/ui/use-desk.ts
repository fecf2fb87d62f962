import { useEffect, useState, useSyncExternalStore } from "react";
import { type DeskState, type DraftDesk, startDraftDesk } from "../screen/draft-desk.ts";

type Given = Parameters<typeof startDraftDesk>[0];

/** The corrections of the paper as long as it is shown; who leaves with unsaved ones is warned. */
export function useDesk(given: Given): { desk: DraftDesk; state: DeskState } {
  const [desk] = useState(() => startDraftDesk(given));
  const [first] = useState(() => desk.state);
  const state = useSyncExternalStore(
    desk.subscribe,
    () => desk.state,
    () => first,
  );
  useEffect(() => {
    const retry = () => {
      if (["unreachable", "signed-out"].includes(desk.state.save.kind)) void desk.flush();
    };
    const warn = (event: BeforeUnloadEvent) => {
      if (!desk.isUnsaved) return;
      void desk.flush();
      event.preventDefault();
    };
    window.addEventListener("online", retry);
    window.addEventListener("focus", retry);
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("online", retry);
      window.removeEventListener("focus", retry);
      window.removeEventListener("beforeunload", warn);
    };
  }, [desk]);
  return { desk, state };
}
