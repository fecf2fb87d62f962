import { data } from "react-router";
import { dateInDenmark } from "../../../platform/clock.ts";
import { services } from "../services.ts";
import { notFound } from "../not-found.ts";
import { MeetingPage } from "../ui/meeting-page.tsx";
import { WithdrawnPage } from "../ui/withdrawn-page.tsx";
import type { Route } from "./+types/meeting.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { record, clock } = context.get(services);
  const meeting = await record.meeting(params.body, params.meeting);
  if (!meeting) throw await notFound(record);
  const status = meeting.state === "withdrawn" ? 410 : 200;
  return data({ meeting, today: dateInDenmark(clock()) }, { status });
}

export default function Meeting({ loaderData: { meeting, today } }: Route.ComponentProps) {
  return meeting.state === "withdrawn" ? (
    <WithdrawnPage meeting={meeting} />
  ) : (
    <MeetingPage meeting={meeting} today={today} />
  );
}
