import type { ItemType } from "../modules/organisation/index.ts";

/** An item of the board's open agenda. */
export interface OwnItem {
  title: string;
  type: ItemType;
  minutes: number;
  text: string;
  recommendation?: string;
  closed?: { ground: string; publicTitle: string };
  /** By name: one of the house, or somebody from outside with an address. */
  guests?: { name: string; function: string; email?: string }[];
}

/** What stands on the board's next agenda besides what its rules put there. */
export const BOARD_ITEMS: readonly OwnItem[] = [
  {
    title: "Status på budgetopfølgningen",
    type: "information",
    minutes: 15,
    text: "Økonomi og Indkøb gennemgår de tre områder, der afviger mest fra budgettet: vintervejene, specialundervisningen og hjælpemidlerne.\n\nAfvigelserne ventes at kunne holdes inden for områdernes egne rammer.",
  },
  {
    title: "Vintertjeneste på cykelstierne",
    type: "case",
    minutes: 15,
    text: "Borgere i Vesterby har spurgt, om cykelstierne kan ryddes før kl. 6 på hverdage. Vej og Trafik har regnet på to løsninger:\n\n- en ekstra fejemaskine i Vesterby\n- en ændret rute for de maskiner, der er",
    recommendation:
      "Vej og Trafik indstiller, at ruten ændres fra 1. december, og at der gøres status i marts.",
    guests: [{ name: "Kaj Ulvskov", function: "Driftsleder, Vej og Trafik" }],
  },
  {
    title: "Fælles bookingsystem til haller og mødelokaler",
    type: "case",
    minutes: 10,
    text: "Kommunen bruger i dag fire systemer. Digitalisering og IT foreslår at samle dem i ét, som foreningerne også kan bruge.",
    recommendation: "Det indstilles, at der hentes tilbud fra tre leverandører.",
    guests: [
      {
        name: "Rie Sandholm",
        function: "Formand for Idrætssamvirket",
        email: "rie@idraet.example",
      },
    ],
  },
  {
    title: "Køb af Strandgade 14 til bosteder",
    type: "case",
    minutes: 15,
    text: "Ejeren af Strandgade 14 har tilbudt kommunen ejendommen. Bolig og Frivillige vurderer, at den kan bygges om til seks boliger.",
    recommendation:
      "Det indstilles, at der forhandles inden for den ramme, som fremgår af notatet.",
    closed: {
      ground: "Kommunestyrelsesloven § 10 (køb af ejendom)",
      publicTitle: "Køb af fast ejendom",
    },
  },
  {
    title: "Sygefravær i andet halvår",
    type: "discussion",
    minutes: 10,
    text: "Fraværet er faldet på skolerne og steget i hjemmeplejen. Løn og Personale foreslår, at områderne fortæller hinanden, hvad der har virket.",
  },
  {
    title: "Høring om ny affaldsplan",
    type: "hearing",
    minutes: 10,
    text: "Affald og Genbrug har sendt et udkast til affaldsplan i høring. Koncernledelsen bedes give bemærkninger til afsnittet om genbrugspladsernes åbningstider.",
  },
  {
    title: "Genopslag af stilling som havnefoged",
    type: "post",
    minutes: 5,
    text: "Den nuværende havnefoged går på pension til sommer. Stillingen er inden for Hvidsund Havns budget.",
    recommendation: "Det indstilles, at stillingen slås op på ny med frist i februar.",
  },
  {
    title: "Forslag til emner på lederforum",
    type: "discussion",
    minutes: 10,
    text: "Stab og Service har samlet områdernes ønsker. Der er plads til tre emner.",
  },
  {
    title: "Beredskabsøvelse i foråret",
    type: "information",
    minutes: 5,
    text: "Øvelsen holdes over to dage. Hvert område udpeger to, der er med i planlægningen.",
  },
  {
    title: "Frivillige på plejecentrene",
    type: "case",
    minutes: 10,
    text: "Sundhed og Pleje foreslår en fast kontaktperson for de frivillige på hvert plejecenter, betalt af de midler, der blev tilbage fra sidste års forsøg.",
    recommendation: "Det indstilles, at ordningen begynder på to centre.",
  },
  {
    title: "Skilte ved havnefronten",
    type: "case",
    minutes: 5,
    text: "De gamle skilte er slidte. Plan og Byg har tegnet et nyt sæt med plads til tekst på tre sprog.",
    recommendation: "Det indstilles, at skiltene bestilles.",
  },
  {
    title: "Evaluering af den fælles indkøbsaftale",
    type: "information",
    minutes: 5,
    text: "Aftalen har sparet områderne tid, men ikke så meget på prisen som ventet. Den løber et år endnu.",
  },
];

/** The break, after that item. */
export const BOARD_BREAK = { after: "Køb af Strandgade 14 til bosteder", minutes: 10 };
