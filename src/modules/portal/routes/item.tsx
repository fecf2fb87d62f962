import { data } from "react-router";
import { services } from "../services.ts";
import { findItem } from "../items.ts";
import { notFound } from "../not-found.ts";
import { ItemPage } from "../ui/item-page.tsx";
import { WithdrawnPage } from "../ui/withdrawn-page.tsx";
import type { Route } from "./+types/item.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { record } = context.get(services);
  const meeting = await record.meeting(params.body, params.meeting);
  if (!meeting) throw await notFound(record);
  if (meeting.state === "withdrawn")
    return data({ meeting, found: null, path: [] }, { status: 410 });
  const found = findItem(meeting.content.items, params.number);
  if (!found) throw await notFound(record);
  const { caseNumber, closed } = found.item;
  const known = caseNumber && !closed ? await record.case(caseNumber.replaceAll("/", "_")) : null;
  return { meeting, found, path: known?.entries ?? [] };
}

export default function Item({ loaderData: { meeting, found, path } }: Route.ComponentProps) {
  if (meeting.state === "withdrawn") return <WithdrawnPage meeting={meeting} />;
  return found && <ItemPage meeting={meeting} found={found} path={path} />;
}
