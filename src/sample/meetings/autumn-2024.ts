import type { Calendar } from "../calendar.ts";
import { brugerraad } from "../cases/byraad.ts";
import { havnetakster } from "../cases/havnetakster.ts";
import { ladestandere } from "../cases/ladestandere.ts";
import { halvaarsregnskab } from "../cases/oekonomi.ts";
import { itSikkerhed } from "../cases/personale.ts";
import { skolestruktur } from "../cases/skolestruktur.ts";
import { sommerPaaHavnen } from "../cases/sommer-paa-havnen.ts";
import { sygefravaer } from "../cases/sygefravaer.ts";
import { teatertilskud } from "../cases/teatertilskud.ts";
import { approvedWithChanges, discussed } from "../decision.ts";
import { boardMeeting, politicalMeeting } from "../meeting.ts";
import { block, pause, slot } from "../schedule.ts";
import { anyOther, approvalOfAgenda, boardNews, comingCases, news } from "../standing.ts";
import { text } from "../writing.ts";

export const autumn2024 = (on: Calendar) => [
  boardMeeting(on, {
    key: "board 2024-09",
    start: "08:30",
    place: "Hvidsund Rådhus, mødelokale Fyret",
    programme: [
      block("Blok 1: Drøftelser"),
      slot(45, skolestruktur(on)),
      slot(25, sygefravaer(on)),
      pause(15),
      block("Blok 2: Beslutninger"),
      slot(15, ladestandere(on)),
      slot(15, itSikkerhed(on)),
      block("Blok 3: Fast dagsorden"),
      slot(
        10,
        comingCases(
          text`
            Til Udvalget for Klima, Havn og Byliv den 17. september: ladestandere, havnetakster og evaluering af Sommer
            på havnen.

            Til Byrådet den 26. september: skolestruktur, halvårsregnskab og ladestandere.`,
          discussed(),
        ),
      ),
      slot(
        15,
        boardNews(text`
          - Karim Bentsen orienterede om tilsyn på plejecentret Solgården, der gav én anmærkning.
          - Stine Højvang orienterede om tidsplanen for 2. behandling af budgettet.`),
      ),
    ],
  }),

  politicalMeeting(on, {
    key: "committee 2024-09",
    start: "15:00",
    end: "17:35",
    place: "Hvidsund Havn, Havnekontorets mødelokale",
    absent: ["Karen Holmskov"],
    agenda: [
      approvalOfAgenda(),
      ladestandere(on),
      havnetakster(on),
      teatertilskud(on),
      sommerPaaHavnen(on),
      news(
        "Orientering",
        text`
          - Uddybning af sejlrenden begynder i oktober og varer tre uger.
          - Der er kommet ny bølgemåler på Nordmolen, og målingerne vises på havnens hjemmeside.
          - Kulturnatten gav 6.200 besøg.`,
      ),
      anyOther(
        discussed(
          "Asger Klitbo spurgte til belysningen på Færgekajen. Administrationen undersøger sagen.",
        ),
      ),
    ],
  }),

  politicalMeeting(on, {
    key: "council 2024-09",
    start: "18:00",
    end: "20:25",
    place: "Hvidsund Rådhus, byrådssalen",
    absent: ["Camilla Brinkholm"],
    agenda: [
      approvalOfAgenda(
        approvedWithChanges("Godkendt med den ændring, at punkt 6 blev behandlet efter punkt 2."),
      ),
      skolestruktur(on),
      halvaarsregnskab(on),
      ladestandere(on),
      havnetakster(on),
      brugerraad(on),
      news(
        "Orientering fra borgmesteren",
        text`
          Borgmesteren orienterede om skybruddet i august og takkede beredskabet og de mange frivillige, der hjalp med at
          tømme kældre i Havnegade. Der fremlægges en skybrudsplan i begyndelsen af 2025.`,
      ),
    ],
  }),
];
