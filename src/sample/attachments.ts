import { closeAttachment, setAttachmentStatus, uploadAttachment } from "../modules/cases/index.ts";
import type { Viewer } from "../modules/organisation/index.ts";
import type { Tx } from "../platform/database/doors.ts";
import { toDocx } from "../platform/rich-text/docx/index.ts";
import { fromPlain } from "../platform/rich-text/index.ts";
import type { System } from "../system.ts";
import { type Paper, pdfPaper } from "./paper.ts";

interface SampleAttachment {
  /** Of the document that it belongs to. */
  document: string;
  fileName: string;
  /** Its versions, the oldest first; the last is GÆLDENDE when `isValid`. */
  papers: Paper[];
  isValid?: true;
  /** Why it is closed. */
  closed?: string;
}

const SHADE = "Træer og sejl giver skygge på ti legepladser";

/** Attachments of cases that are worked on. What is closed holds the word "Tangloppe". */
const ATTACHMENTS: SampleAttachment[] = [
  {
    document: SHADE,
    fileName: "Opmåling af skygge.pdf",
    isValid: true,
    papers: [
      {
        title: "Opmåling af skygge, foreløbig",
        lines: ["Målt kl. 13 den varmeste dag i juli.", "Seks af ti legepladser er gået igennem."],
      },
      {
        title: "Opmåling af skygge på ti legepladser",
        lines: [
          "Målt kl. 13 den varmeste dag i juli.",
          "",
          "Måsevej: 0 pct. i skygge. Plads til fire lindetræer.",
          "Rebslagervej: 5 pct. i skygge. Kloak under sandkassen, så her skal sejl til.",
          "Badebroen: 0 pct. i skygge. Sejlet skal kunne tages ned før storm.",
        ],
      },
    ],
  },
  {
    document: SHADE,
    fileName: "Tilbud på solsejl.docx",
    papers: [
      {
        title: "Tilbud på solsejl",
        lines: [
          "Seks sejl på hver 25 kvadratmeter med stolper: 384.000 kr.",
          "Eftersyn hvert forår: 9.500 kr. om året.",
          "Tilbuddet gælder i 60 dage.",
        ],
      },
    ],
  },
  {
    document: "Forslag til lokalplan for Rebslagervej",
    fileName: "Rækkehuse og adgangsvej.pdf",
    isValid: true,
    papers: [
      {
        title: "Rækkehuse og adgangsvej",
        lines: [
          "24 rækkehuse i tre længder, i to etager.",
          "Adgangsvejen er fem meter bred og har fortov i den ene side.",
          "Regnvand ledes til en grøft langs den gamle reberbane.",
        ],
      },
    ],
  },
  {
    document: "Køb af Tangloppevej 9 til regnvandsbassin",
    fileName: "Tilbud fra ejeren af Tangloppevej 9.pdf",
    closed: "Offentlighedsloven § 33, nr. 3",
    papers: [
      {
        title: "Tilbud fra ejeren af Tangloppevej 9",
        lines: ["Ejeren vil sælge for 2,9 mio. kr. Buddet er fortroligt.", "Arealet: 4.150 m2."],
      },
    ],
  },
];

/** Puts a document's papers on it, as its author would have at `at`. */
export async function loadPapers(
  tx: Tx,
  system: Pick<System, "files" | "jobs">,
  author: Viewer,
  document: { id: string; title: string },
  at: Date,
): Promise<void> {
  const desk = {
    files: system.files,
    jobs: system.jobs,
    viewer: author,
    transact: <T>(work: (tx: Tx) => Promise<T>) => work(tx),
    clock: () => at,
  };
  for (const one of ATTACHMENTS.filter((each) => each.document === document.title)) {
    let target: Parameters<typeof uploadAttachment>[1] = { documentId: document.id };
    for (const paper of one.papers) {
      const file = { name: one.fileName, content: content(one.fileName, paper), announced: null };
      const { attachmentId, number } = await uploadAttachment(desk, target, file);
      target = { attachmentId };
      if (one.isValid && number === one.papers.length)
        await setAttachmentStatus(tx, desk, attachmentId, { number, status: "valid" });
      if (one.closed !== undefined && number === 1)
        await closeAttachment(tx, desk, attachmentId, one.closed);
    }
  }
}

async function* content(fileName: string, paper: Paper): AsyncGenerator<Buffer> {
  const { title, lines } = paper;
  yield fileName.endsWith(".pdf")
    ? pdfPaper(paper)
    : await toDocx({
        title,
        meta: [],
        sections: [{ heading: "Pris", content: fromPlain(lines.join("\n\n")) }],
      });
}
