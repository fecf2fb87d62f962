import { lazy } from "react";

/** Two texts beside each other; loaded when there is a conflict, inside a `Suspense`. */
export const ConflictView = lazy(() => import("./conflict-view.tsx"));
