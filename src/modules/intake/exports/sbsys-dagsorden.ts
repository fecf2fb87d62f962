import { type FindFile, folderOf } from "./bundle.ts";
import { type ExportDraft, type ExportItem, type FormReading, warning } from "./export-paper.ts";
import { yes } from "./flags.ts";
import { htmlText } from "./html-text.ts";
import { readMoment } from "./moment.ts";
import { stateOfWords } from "./state-words.ts";
import { all, at, attribute, htmlOf, value, type XmlNode } from "./xml.ts";

/** SBSYS's `/Dagsorden`: Danish names, a meeting a file, its own print beside it as `dagsorden.html`. */
export function readDagsorden(root: XmlNode, path: string, find: FindFile): FormReading {
  const meeting = at(root, "Møde");
  const of = (name: string) => attribute(meeting, name);
  const from = readMoment(`${of("Mødedato")} ${of("Mødetid")}`);
  const to = readMoment(`${of("Mødeslutdato") || of("Mødedato")} ${of("Mødesluttid")}`);
  const type = attribute(root, "Dagsordentype");
  const { state, kind } = stateOfWords(type);
  const warnings: ExportDraft["warnings"] = [];
  const isClosed = !yes(attribute(root, "Åben"));
  const draft: ExportDraft = {
    system: "SBSYS",
    path,
    meetingId: of("MødeID") || null,
    agendaId: attribute(root, "DagsordenID") || null,
    state,
    kind,
    isClosed,
    isSupplement: yes(attribute(root, "Tillægsdagsorden")) || /^tillæg/i.test(type),
    body: { name: of("Udvalg"), period: null, organisation: null },
    date: from?.date ?? "",
    startTime: from?.time ?? null,
    endTime: to?.date === from?.date ? (to?.time ?? null) : null,
    place: of("Mødested") || null,
    participants: [],
    absent: [],
    substitutes: [],
    tableOfContents: [],
    preamble: [],
    items: itemsOf(at(root, "Dagsordenpunkter"), false).map(({ node, isInClosedGroup }, index) =>
      readItem(node, index, isClosed || isInClosedGroup, { path, find, warnings }),
    ),
    warnings,
  };
  return { drafts: [draft], claimed: [path], hasFolder: true };
}

/** In printed order, with those in groups: "Lukkede punkter" closes what stands in it. */
function itemsOf(
  list: XmlNode | null,
  isInClosedGroup: boolean,
): { node: XmlNode; isInClosedGroup: boolean }[] {
  return (list?.children ?? []).flatMap((child) => {
    if (typeof child === "string") return [];
    if (child.name === "Dagsordenpunkt") return [{ node: child, isInClosedGroup }];
    const closes = /luk(?:ket|kede)/i.test(attribute(child, "navn"));
    return child.name === "Gruppe" ? itemsOf(child, isInClosedGroup || closes) : [];
  });
}

function readItem(
  item: XmlNode,
  index: number,
  isClosed: boolean,
  { path, find, warnings }: { path: string; find: FindFile; warnings: ExportDraft["warnings"] },
): ExportItem {
  const number = attribute(item, "Nummer") || String(index + 1);
  const contents = all(item, "Indhold").flatMap(({ children }) =>
    children.filter((child) => typeof child !== "string"),
  );
  return {
    number,
    title: value(item, "Overskrift"),
    neutralTitle: "",
    closed: isClosed || !yes(attribute(item, "Åbent")),
    caseNumber: attribute(item, "Sagsnummer") || value(item, "Sagsnummer") || null,
    caseHandlers: [],
    texts: contents
      .map((content) => ({
        heading: headingOf(content),
        text: htmlText(htmlOf(content), (tag) => {
          if (tag === "img")
            warnings.push(
              warning("picture", `Punkt ${number}: et billede i teksten er ikke læst med.`),
            );
        }),
      }))
      .filter(({ text }) => text !== ""),
    attachments: all(item, "Bilagsliste/Bilag").map((one) => ({
      title: attribute(one, "Navn"),
      path: find(folderOf(path), attribute(one, "BilagUrl")),
      isClosed: !yes(attribute(one, "MaaPubliceres")),
    })),
    attendance: [],
    items: [],
  };
}

/** An element's name as .NET writes a heading with blanks: "Økonomiske_x0020_konsekvenser". */
function headingOf(content: XmlNode): string {
  const named = ["Overskrift", "Navn"].map((name) => attribute(content, name)).find(Boolean);
  return (
    named ??
    content.name
      .replaceAll(/_x([\da-f]{4})_/gi, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
      .replaceAll("_", " ")
      .trim()
  );
}
