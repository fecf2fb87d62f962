import { z } from "zod";

const text = z.string().nullish();
const flag = z.boolean().nullish();

const meeting = z.object({
  Navn: text,
  Dato: text,
  MeetingBeginUtc: text,
  MeetingEndUtc: text,
  Sted: text,
  IsSupplementaryAgenda: flag,
  Moededeltagere: z
    .array(z.object({ Name: text, Absent: flag, ParticipationCancelled: flag }))
    .nullish(),
});

/** `GET /api/agenda/dagsorden/{id}`; what isn't named here is left out. */
export const agendaSchema = z.object({
  Id: text,
  TillaegsDagsorden: flag,
  Udvalg: z.object({ Id: text, Navn: text }),
  Moede: meeting,
  Dagsordenpunkter: z.array(
    z.object({
      Punktnummer: text,
      Number: text,
      Sorting: z.number().nullish(),
      Navn: text,
      Caption: text,
      SagsNummer: text,
      CaseNumber: text,
      IsOpen: flag,
      ItemDecision: z.unknown(),
      Felter: z.array(z.object({ Navn: text, Html: text, Tekst: text })).nullish(),
      Bilag: z
        .array(z.object({ Id: text, Navn: text, Order: z.number().nullish(), IsOpen: flag }))
        .nullish(),
    }),
  ),
});

/** `GET /api/agenda/udvalgsliste`: bodies with their meetings, by the term's name. */
export const bodiesSchema = z.object({
  Udvalg: z.record(
    z.string(),
    z.array(
      z.object({
        Id: text,
        Navn: text,
        Moeder: z.array(meeting.extend({ Id: text })).nullish(),
      }),
    ),
  ),
});

export type FirstAgenda = z.infer<typeof agendaSchema>;
export type FirstAgendaItem = FirstAgenda["Dagsordenpunkter"][number];
export type FirstAgendaMeeting = z.infer<typeof meeting>;
export type FirstAgendaBodies = z.infer<typeof bodiesSchema>;
