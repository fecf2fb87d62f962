import { instantInDenmark } from "../../platform/clock.ts";
import type { Crumb } from "../../ui/index.ts";
import type { PublishedMeeting } from "../publication/index.ts";
import { bodyPath, frontPath, meetingPath, searchPath } from "./links.ts";

// What search engines are told, in the words of schema.org.

export function siteData(baseUrl: string, authority: string) {
  return {
    "@context": "https://schema.org",
    "@type": "WebSite",
    name: authority,
    url: baseUrl + frontPath,
    potentialAction: {
      "@type": "SearchAction",
      target: `${baseUrl}${searchPath}?q={search_term_string}`,
      "query-input": "required name=search_term_string",
    },
  };
}

export function bodyData(
  baseUrl: string,
  body: { slug: string; name: string; organisation: string | null },
  authority: string,
) {
  return {
    "@context": "https://schema.org",
    "@type": "GovernmentOrganization",
    name: body.name,
    url: baseUrl + bodyPath(body.slug),
    parentOrganization: {
      "@type": "GovernmentOrganization",
      name: body.organisation ?? authority,
    },
  };
}

export function meetingData(baseUrl: string, meeting: PublishedMeeting) {
  return {
    "@context": "https://schema.org",
    "@type": "Event",
    name: `${meeting.body.name} ${meeting.date}`,
    startDate: startOf(meeting),
    eventStatus: meeting.isCancelled
      ? "https://schema.org/EventCancelled"
      : meeting.movedFrom && "https://schema.org/EventRescheduled",
    previousStartDate: meeting.movedFrom && startOf(meeting.movedFrom),
    endDate: meeting.endTime
      ? instantInDenmark(meeting.date, meeting.endTime).toISOString()
      : undefined,
    url: baseUrl + meetingPath({ bodySlug: meeting.body.slug, slug: meeting.slug }),
    location: meeting.place ? { "@type": "Place", name: meeting.place } : undefined,
    organizer: {
      "@type": "GovernmentOrganization",
      name: meeting.body.name,
      url: baseUrl + bodyPath(meeting.body.slug),
    },
  };
}

function startOf({ date, startTime }: Pick<PublishedMeeting, "date" | "startTime">): string {
  return startTime === null ? date : instantInDenmark(date, startTime).toISOString();
}

export function crumbData(baseUrl: string, crumbs: Crumb[]) {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map(({ text, href }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: text,
      item: href && baseUrl + href,
    })),
  };
}
