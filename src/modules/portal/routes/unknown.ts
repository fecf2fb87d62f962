import { services } from "../services.ts";
import { notFound } from "../not-found.ts";
import type { Route } from "./+types/unknown.ts";

export async function loader({ context }: Route.LoaderArgs): Promise<null> {
  throw await notFound(context.get(services).record);
}

// A route with a component is a page, so that the error page is what the reader gets.
export default function Unknown() {
  return null;
}
