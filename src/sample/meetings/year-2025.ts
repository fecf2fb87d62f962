import type { Calendar } from "../calendar.ts";
import { budget2026 } from "../cases/budget-2026.ts";
import { takster2026 } from "../cases/havnetakster.ts";
import { rekruttering } from "../cases/personale.ts";
import { plejeboliger } from "../cases/plejeboliger.ts";
import { skolestruktur } from "../cases/skolestruktur.ts";
import { skybrud } from "../cases/skybrud.ts";
import { parkering, sommerPaaHavnen } from "../cases/sommer-paa-havnen.ts";
import { whistleblower } from "../cases/whistleblower.ts";
import { discussed } from "../decision.ts";
import { boardMeeting, politicalMeeting } from "../meeting.ts";
import { block, pause, slot } from "../schedule.ts";
import { approvalOfAgenda, boardNews, comingCases, news } from "../standing.ts";
import { text } from "../writing.ts";

export const year2025 = (on: Calendar) => [
  boardMeeting(on, {
    key: "board 2025-02",
    start: "08:30",
    place: "Hvidsund Rådhus, mødelokale Fyret",
    absent: ["Else-Marie Gundorf"],
    programme: [
      block("Blok 1: Sager til politisk behandling"),
      slot(30, budget2026(on)),
      slot(20, plejeboliger(on)),
      slot(20, skybrud(on)),
      pause(15),
      block("Blok 2: Organisation"),
      slot(40, rekruttering(on)),
      slot(
        10,
        comingCases(
          text`
            Til Udvalget for Klima, Havn og Byliv den 11. marts: skybrudsplan, betalingsparkering og Sommer på havnen.

            Til Byrådet den 27. marts: skolestruktur, plejeboliger, skybrudsplan og budgetproces.`,
          discussed("Drøftet. Sagen om parkering suppleres med tal for handelslivet."),
        ),
      ),
      slot(
        15,
        boardNews(text`
          - Hanne Lykkegren orienterede om ledertræffet den 20. marts i Østerlev Hallen.
          - Mogens Tyrsted orienterede om, at slamsugeren er i drift igen.`),
      ),
    ],
  }),

  politicalMeeting(on, {
    key: "committee 2025-03",
    start: "15:00",
    end: "17:05",
    place: "Klitrup Forsamlingshus",
    agenda: [
      { chapter: "Mødets åbning", entries: [approvalOfAgenda()] },
      {
        chapter: "Sager til beslutning",
        entries: [skybrud(on), parkering(on), sommerPaaHavnen(on)],
      },
      { chapter: "Forespørgsler fra medlemmerne", entries: [] },
      {
        chapter: "Orienteringer",
        entries: [
          news(
            "Orientering fra formanden",
            "Formanden orienterede om et møde med fiskerne om isværket og om sommerens kunstudstilling på molen.",
          ),
          news(
            "Orientering fra administrationen",
            text`
              - Klitrup Strand får Blå Flag igen i 2025.
              - Der er indkommet 14 ansøgninger til kulturpuljen, som behandles på mødet i april.`,
          ),
        ],
      },
      { chapter: "Eventuelt", entries: [] },
    ],
  }),

  politicalMeeting(on, {
    key: "council 2025-03",
    start: "18:00",
    end: "21:10",
    place: "Østerlev Hallen",
    absent: ["Svend Nørrelund", "Oluf Lyngbak"],
    agenda: [
      approvalOfAgenda(),
      news(
        "Spørgetid",
        text`
          En forælder fra Tværmose spurgte, hvor længe eleverne vil være undervejs i skolebussen. Borgmesteren svarede, at
          den længste rejse er 28 minutter, og at køreplanen er vedlagt sagen om skolestruktur.

          En borger fra Lyngrup spurgte til hallens åbningstider i weekenden og fik svar af kulturudvalgets formand.`,
        discussed("Spørgsmålene blev besvaret."),
      ),
      skolestruktur(on),
      plejeboliger(on),
      skybrud(on),
      budget2026(on),
      news(
        "Orientering fra borgmesteren",
        "Borgmesteren orienterede om besøget fra venskabskommunen og om den nye redningsstation på Nordmolen.",
      ),
    ],
  }),

  politicalMeeting(on, {
    key: "council 2025-10",
    start: "17:00",
    end: "20:45",
    place: "Hvidsund Rådhus, byrådssalen",
    absent: ["Jytte Damgren"],
    agenda: [
      approvalOfAgenda(),
      budget2026(on),
      takster2026(on),
      whistleblower(on),
      news(
        "Orientering fra borgmesteren",
        text`
          Borgmesteren orienterede om forberedelsen af kommunalvalget den 18. november, herunder om brevstemmesteder på
          biblioteket og på plejecentrene.`,
      ),
    ],
  }),
];
