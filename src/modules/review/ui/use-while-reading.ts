import { useEffect } from "react";
import { useRevalidator } from "react-router";

const PAUSE_MS = 1500;

/** Fetches the page anew now and then while papers are being read. */
export function useWhileReading(isReading: boolean): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!isReading || state !== "idle") return;
    const timer = setTimeout(() => void revalidate(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [isReading, state, revalidate]);
}
