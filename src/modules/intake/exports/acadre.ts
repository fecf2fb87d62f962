import { InputError } from "../../../platform/errors.ts";
import { type FindFile, folderOf } from "./bundle.ts";
import {
  checked,
  type ExportDraft,
  type ExportItem,
  type FormReading,
  warning,
} from "./export-paper.ts";
import { htmlText } from "./html-text.ts";
import { readMoment } from "./moment.ts";
import { stateOfWords } from "./state-words.ts";
import { attribute, children, textOf, type XmlNode } from "./xml.ts";

/** What `type` says; of any other nobody knows. */
const TYPES: Readonly<Record<string, string>> = { 1: "Dagsorden", 2: "Referat" };

/** One row of a manifest: a print of the agenda or its minutes. */
interface Produced {
  agendaId: string;
  /** 1 agenda, 2 minutes */
  type: string;
  access: string;
  publish: string;
  publishDate: string;
  xml: string;
  folder: string;
}

/** Acadre's manifest `XML_<agenda>.xml`: what was produced, of which only what is to be published counts. */
export async function readAcadreManifest(
  root: XmlNode,
  path: string,
  find: FindFile,
  paths: readonly string[],
  load: (path: string) => Promise<{ root: XmlNode; isDamaged: boolean }>,
): Promise<FormReading> {
  const rows = producedIn(root);
  const folder = folderOf(path);
  const known = rows.map((row) => ({ row, xml: find(folder, `${row.folder}/${row.xml}`) }));
  const drafts: ExportDraft[] = [];
  const faults: FormReading["faults"] = [];
  for (const { row, xml } of newest(known.filter((each) => each.row.publish === "1"))) {
    try {
      if (xml === null)
        throw new InputError(`${row.folder}/${row.xml}, som manifestet nævner, er ikke med.`, {
          hint: "Læg mappen ved siden af manifestet, og importér igen.",
        });
      const { root: agenda, isDamaged } = await load(xml);
      drafts.push(checked(readAgenda(agenda, xml, find, row), isDamaged));
    } catch (error) {
      faults.push({ path: xml ?? path, error });
    }
  }
  // All that was ever produced of the agenda, also what the manifest names no more.
  const beside = `${folder === "" ? "" : `${folder}/`}files_${rows[0]?.agendaId ?? ""}_`;
  const claimed = paths.filter((each) => each.toLowerCase().startsWith(beside.toLowerCase()));
  return { drafts, claimed: [path, ...claimed], faults };
}

/** An agenda's XML without its manifest: nothing says that it may be published. */
export function readAcadreAgenda(root: XmlNode, path: string, find: FindFile): FormReading {
  return {
    drafts: [readAgenda(root, path, find, null)],
    claimed: [path],
    hasFolder: true,
  };
}

export const isAcadreManifest = (root: XmlNode) => tables(root, "producedAgenda").length > 0;
export const isAcadreAgenda = (root: XmlNode) =>
  tables(root, "agenda").some((agenda) => tables(agenda, "meeting").length > 0);

/** Each field of a row is an element of its own that has the one attribute. */
function producedIn(root: XmlNode): Produced[] {
  const agendaId = rowOf(tables(root, "agenda")[0])("sysid");
  return tables(root, "producedAgenda").flatMap((table) =>
    children(table, "fields").map((fields) => {
      const of = (name: string) =>
        children(fields, "field")
          .map((field) => attribute(field, name))
          .find(Boolean) ?? "";
      return {
        agendaId,
        type: of("type"),
        access: of("access"),
        publish: of("publish"),
        publishDate: of("publishDate"),
        xml: of("xmlfilename"),
        folder: of("filesfolder") || `Files_${agendaId}_${of("docID")}`,
      };
    }),
  );
}

/** Of what was produced more than once the newest. */
function newest<T extends { row: Produced }>(rows: T[]): T[] {
  const inOrder = rows.toSorted((a, b) => a.row.publishDate.localeCompare(b.row.publishDate));
  return [...new Map(inOrder.map((each) => [each.row.type, each])).values()];
}

function readAgenda(
  root: XmlNode,
  path: string,
  find: FindFile,
  row: Produced | null,
): ExportDraft {
  const agenda = tables(root, "agenda")[0];
  const [head, committee, meeting] = [
    fieldsOf(agenda),
    tables(agenda, "committee")[0],
    tables(agenda, "meeting")[0],
  ];
  const [body, of] = [fieldsOf(committee), fieldsOf(meeting)];
  const [from, to] = [readMoment(of("date")), readMoment(of("finish"))];
  const present = tables(tables(meeting, "meetmember")[0], "member");
  const members =
    present.length > 0 ? present : tables(tables(committee, "commember")[0], "member");
  const people = members.map(fieldsOf).toSorted((a, b) => Number(a("sort")) - Number(b("sort")));
  const warnings: ExportDraft["warnings"] = [];
  const words = stateOfWords(row === null ? head("name") : (TYPES[row.type] ?? ""));
  if (row === null)
    warnings.push(
      warning("no-manifest", "Manifestet fulgte ikke med; papiret gemmes som en kladde."),
    );
  const address = htmlText(of("address")).replaceAll(/\s*\n+\s*/g, ", ");
  return {
    system: "Acadre",
    path,
    meetingId: of("sysid") || null,
    agendaId: head("sysid") || row?.agendaId || null,
    state: row === null ? "draft" : words.state,
    kind: words.kind,
    isClosed: !isOpen(row?.access ?? head("accessname")),
    isSupplement: false,
    body: { name: body("name"), period: null, organisation: null },
    date: from?.date ?? "",
    startTime: from?.time ?? null,
    endTime: to?.date === from?.date ? (to?.time ?? null) : null,
    place: [of("location"), address].filter(Boolean).join(", ") || null,
    participants: people.filter((one) => one("absent") !== "1").map((one) => one("name")),
    absent: people.filter((one) => one("absent") === "1").map((one) => one("name")),
    substitutes: [],
    tableOfContents: [],
    preamble: [of("name"), htmlText(of("description")), htmlText(head("description"))]
      .filter((text) => text !== body("name"))
      .map((text) => ({ heading: "", text })),
    items: readItems(agenda, path, find),
    warnings,
  };
}

/** Items in their order, those that belong to another below it. */
function readItems(agenda: XmlNode | undefined, path: string, find: FindFile): ExportItem[] {
  const found = tables(agenda, "agendaitemparents")
    .flatMap((parents) =>
      tables(parents, "agendaitem").map((node) => ({ node, sort: fieldsOf(parents)("sort") })),
    )
    .toSorted((a, b) => Number(a.sort) - Number(b.sort))
    .map(({ node, sort }) => ({
      id: fieldsOf(node)("sysid"),
      parent: fieldsOf(node)("parentitem"),
      item: readItem(node, sort, path, find),
    }));
  const byId = new Map(found.map(({ id, item }) => [id, item]));
  return found.flatMap(({ id, parent, item }) => {
    const above = ["", "0", id].includes(parent) ? undefined : byId.get(parent);
    above?.items.push(item);
    return above === undefined ? [item] : [];
  });
}

function readItem(node: XmlNode, sort: string, path: string, find: FindFile): ExportItem {
  const of = fieldsOf(node);
  const level = of("publishlevel");
  return {
    number: sort,
    title: of("name"),
    neutralTitle: "",
    closed: !isOpen(of("accessname")) || !["", "1"].includes(of("access")) || level === "0",
    caseNumber: of("caseno") || null,
    caseHandlers: [of("caseofficer")].filter(Boolean),
    texts: sorted(tables(node, "bullet"), "bulletsortorder")
      .map((bullet) => ({
        heading: bullet("bulletname"),
        text: htmlText(bullet("bulletcontent", true)),
      }))
      .filter(({ text }) => text !== ""),
    attachments: sorted(tables(node, "enclosure"), "sort").map((one) => ({
      title: one("name"),
      path: one("filename") === "" ? null : find(folderOf(path), one("filename")),
      isClosed: !isOpen(one("accessname")) || !["", "1"].includes(one("access")) || level === "1",
    })),
    attendance: [of("absent"), of("excuse")].filter(Boolean).map((who) => `Fraværende: ${who}`),
    items: [],
  };
}

const isOpen = (access: string) => /^åben/i.test(access.normalize("NFC"));

const sorted = (nodes: XmlNode[], by: string) =>
  nodes.map(fieldsOf).toSorted((a, b) => Number(a(by)) - Number(b(by)));

/** The tables of a name directly below, or below the root of a document of them. */
function tables(node: XmlNode | undefined, name: string): XmlNode[] {
  return children(node ?? null, "table").filter((table) => attribute(table, "name") === name);
}

/** A table's fields by `name`: `<fields><field name="caseno">12/27845</field></fields>`. */
function fieldsOf(table: XmlNode | undefined) {
  const fields = children(table ?? null, "fields").flatMap((each) => children(each, "field"));
  return (name: string, isWhole = false): string => {
    const text = textOf(fields.find((field) => attribute(field, "name") === name) ?? null);
    return isWhole ? text : text.replaceAll(/[^\S\n]+/g, " ").trim();
  };
}

/** A row of the manifest's own tables, whose fields are attributes. */
function rowOf(table: XmlNode | undefined) {
  const fields = children(table ?? null, "fields").flatMap((each) => children(each, "field"));
  return (name: string) => fields.map((field) => attribute(field, name)).find(Boolean) ?? "";
}
