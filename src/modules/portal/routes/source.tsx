import { data } from "react-router";
import { readText } from "../../intake/index.ts";
import { notFound } from "../not-found.ts";
import { services } from "../services.ts";
import { sourceParts } from "../source-parts.ts";
import { isShownByLines } from "../spot-link.ts";
import { SourcePage } from "../ui/source-page.tsx";
import { WithdrawnPage } from "../ui/withdrawn-page.tsx";
import type { Route } from "./+types/source.ts";

const LINE_END = /\r\n|[\n\r\u2028\u2029]/;

export async function loader({ context, params }: Route.LoaderArgs) {
  const { record, file } = context.get(services);
  const meeting = await record.meeting(params.body, params.meeting);
  if (!meeting) throw await notFound(record);
  if (meeting.state === "withdrawn") return data({ meeting, parts: [] }, { status: 410 });
  const { source, items } = meeting.content;
  if (source === null || !isShownByLines(source)) throw await notFound(record);
  const lines = readText(await file(source.sha256)).split(LINE_END);
  return { meeting, parts: sourceParts(lines, items) };
}

export default function Source({ loaderData: { meeting, parts } }: Route.ComponentProps) {
  if (meeting.state === "withdrawn") return <WithdrawnPage meeting={meeting} />;
  return <SourcePage meeting={meeting} parts={parts} />;
}
