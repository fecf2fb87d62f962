import { type CaseWriter, boardPaper, caseNumber, politicalPaper } from "../case.ts";
import { approved, mixed, recommended } from "../decision.ts";
import { guests } from "../people.ts";
import { dashed, monthAfter, table, text, yearAfter } from "../writing.ts";

/** The one closed item. Its texts hold the word "Tangloppe", which must never reach the public. */
export const ejendomssag: CaseWriter = (on) => ({
  number: caseNumber(on["council second"], 2964),
  title: "Ejendomssag",
  appearances: {
    "council second": {
      closed: true,
      sections: politicalPaper({
        summary: text`
          Byrådet skal tage stilling til et købstilbud på pakhuset ved Sydhavnen, i forhandlingerne kaldet Tangloppe.`,
        recommendation: "Økonomiudvalget anbefaler, at tilbuddet fra Tangloppe accepteres.",
        presentation: text`
          Ejendommen har været udbudt to gange. Tangloppe har budt 7,4 mio. kr., mens det næsthøjeste bud er på 6,1 mio.
          kr. Køberen ønsker at overtage ejendommen uden lejere.`,
        legal: "Kommunestyrelseslovens §§ 10 og 68.",
      }),
      finance: recommended("Anbefales. Tangloppe skal stille bankgaranti."),
      decision: approved("Godkendt. Salget til Tangloppe offentliggøres, når skødet er tinglyst."),
      attachments: [
        {
          title: "Købstilbud fra Tangloppe",
          file: {
            name: "tangloppe.txt",
            mediaType: "text/plain",
            content: "Tangloppe tilbyder 7,4 mio. kr. for pakhuset ved Sydhavnen.",
          },
        },
      ],
    },
  },
});

export const moedeplan: CaseWriter = (on) => {
  const year = yearAfter(on["council second"], 1);
  return {
    number: caseNumber(on["council second"], 1310),
    title: `Mødeplan for Byrådet ${year}`,
    appearances: {
      "council second": {
        sections: politicalPaper({
          recommendation: `Økonomiudvalget anbefaler, at mødeplanen for ${year} godkendes.`,
          presentation: text`
            Byrådet mødes som hovedregel den sidste torsdag i måneden kl. 18. Der holdes ikke møde i juli, og mødet i
            december ligger før jul. Falder mødet på en helligdag, holdes det en uge tidligere.

            Møderne i marts og september foreslås holdt i henholdsvis Østerlev Hallen og Klitrup Forsamlingshus.`,
          legal: "Kommunestyrelseslovens § 8.",
        }),
        finance: recommended(),
        decision: approved(),
        attachments: [{ title: `Mødeplan ${year}` }],
      },
    },
  };
};

export const frivilligpolitik: CaseWriter = (on) => ({
  number: caseNumber(on["board latest"], 1822),
  title: "Frivilligpolitik",
  appearances: {
    "board latest": {
      sections: boardPaper({
        core: text`
          Koncernledelsen skal drøfte udkastet til en frivilligpolitik, der forelægges Byrådet på det kommende møde.`,
        recommendation: "Det indstilles, at Koncernledelsen drøfter og godkender udkastet.",
        background: text`
          Politikken er skrevet af en arbejdsgruppe med fem foreninger, Frivilligcenter Hvidsund og tre medarbejdere.
          Den gør op med, at frivillige skal ansøge fire forskellige steder i kommunen om lokaler og tilskud.

          De fire løfter er:

          - én indgang for foreninger og frivillige,
          - svar inden for ti hverdage,
          - gratis lokaler til åbne arrangementer, og
          - en årlig dag, hvor kommunen siger tak.`,
        economy: "Én indgang kræver en halv stilling, som omplaceres fra Kultur og Fritid.",
        legal: "Serviceloven § 18 og folkeoplysningsloven.",
      }),
      decision: mixed(
        "Drøftet og godkendt. Svarfristen på ti hverdage måles fra begyndelsen, så løftet kan efterprøves.",
        "discussed",
        "approved",
      ),
      attachments: [{ title: "Frivilligpolitik, udkast" }],
      guests: [guests.volunteers],
    },
    "council next": {
      sections: politicalPaper({
        summary:
          "Byrådet skal tage stilling til en frivilligpolitik med fire løfter til foreninger og frivillige.",
        recommendation: "Borgmesteren indstiller, at frivilligpolitikken vedtages.",
        presentation: text`
          Politikken lover én indgang, svar inden for ti hverdage, gratis lokaler til åbne arrangementer og en årlig dag,
          hvor kommunen siger tak. Den er skrevet sammen med fem foreninger og Frivilligcenter Hvidsund.

          Koncernledelsen drøftede udkastet den ${dashed(on["board latest"])} og har besluttet at måle svartiden fra
          begyndelsen.`,
        economy: "Politikken gennemføres inden for rammen.",
        legal: "Serviceloven § 18 og folkeoplysningsloven.",
      }),
      attachments: [{ title: "Frivilligpolitik, forslag" }],
    },
  },
});

export const brugerraad: CaseWriter = (on) => ({
  number: "S2022-1140",
  title: "Udpegning til Havnens brugerråd",
  appearances: {
    "council 2024-09": {
      sections: politicalPaper({
        recommendation:
          "Økonomiudvalget anbefaler, at Byrådet udpeger et medlem til Havnens brugerråd.",
        presentation:
          "Et medlem er udtrådt, og der skal derfor udpeges en ny repræsentant for resten af perioden.",
        legal: "Vedtægt for Havnens brugerråd § 4.",
      }),
      finance: recommended("Anbefales."),
      decision: approved("Godkendt. Leif Ørbakke blev udpeget."),
    },
    "council next": {
      sections: politicalPaper({
        recommendation: text`
          Administrationen indstiller, at Byrådet udpeger et medlem og en stedfortræder til Havnens brugerråd.`,
        presentation: text`
          Brugerrådet har ni medlemmer. Byrådet udpeger ét af dem, og brugerne vælger de øvrige på et møde i
          ${monthAfter(on["council next"], 2)}.

          ${table(
            ["Gruppe", "Pladser"],
            [
              ["Fastliggere", 3],
              ["Erhvervsfiskere", 2],
              ["Foreninger på havnen", 2],
              ["Gæstesejlere", 1],
              ["Byrådet", 1],
            ],
          )}`,
        legal: "Vedtægt for Havnens brugerråd § 4.",
      }),
    },
  },
});
