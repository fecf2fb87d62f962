import type { ReactNode } from "react";

/** A message in the page. Success is announced politely; an error at once. */
export function Alert({
  kind = "info",
  children,
}: {
  kind?: "info" | "success" | "warning" | "error";
  children: ReactNode;
}) {
  return (
    <div className={`alert alert-${kind}`} role={kind === "error" ? "alert" : "status"}>
      {children}
    </div>
  );
}
