import { expect, test } from "vitest";
import { toPlain } from "../index.ts";
import { fromHtml } from "./index.ts";

const plain = (html: string) => toPlain(fromHtml(html));

const entry = (level: number, mark: string, text: string, list = "l0") =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:36.0pt;mso-list:${list} level${level} lfo1'>` +
  `<![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}` +
  `<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>` +
  `${text}<o:p></o:p></p>\n`;

test("Word: paragraphs dressed as lists become lists", () => {
  const html =
    "<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><style><!-- @list l0 {} --></style>" +
    "<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head><body lang=DA>" +
    "<!--StartFragment--><h1>Sagsfremstilling<o:p></o:p></h1>" +
    "<p class=MsoNormal>Stien\ner <span class=SpellE>slidt</span>.<o:p></o:p></p>" +
    entry(1, "·", "Grus") +
    entry(2, "o", "fint") +
    entry(1, "·", "Asfalt") +
    "<p class=MsoNormal><o:p>&nbsp;</o:p></p>" +
    entry(1, "3.", "Bro", "l1") +
    entry(2, "a)", "af træ", "l1") +
    entry(1, "4.", "Bænk", "l1") +
    "<!--EndFragment--></body></html>";
  expect(plain(html)).toBe(
    "Sagsfremstilling\n\nStien er slidt.\n\n- Grus\n - fint\n- Asfalt\n\n3. Bro\n 1. af træ\n4. Bænk",
  );
  expect(fromHtml(html).content[0]).toMatchObject({ type: "heading", attrs: { level: 1 } });
});

test("Word: deleted text and comments go, inserted text stays", () => {
  const html =
    "<p class=MsoNormal>Prisen er <del cite='mailto:tove' datetime='2026-01-02T09:00'>10</del>" +
    "<ins cite='mailto:tove' datetime='2026-01-02T09:00'>12</ins> mio.<a class=msocomanchor " +
    "id='_anchor_1' href='#_msocom_1'>[TL1]</a></p><div style='mso-element:comment-list'>" +
    "<div style='mso-element:comment'><p class=MsoCommentText>Er det rigtigt?</p></div></div>";
  expect(plain(html)).toBe("Prisen er 12 mio.");
});

test.each([
  [
    "Word",
    "<p>Stien<a style='mso-footnote-id:ftn1' href='#_ftn1' name='_ftnref1'><span class=MsoFootnoteReference>" +
      "<span style='mso-special-character:footnote'>[1]</span></span></a> er slidt.</p>" +
      "<div style='mso-element:footnote-list'><br clear=all><hr align=left>" +
      "<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href='#_ftnref1' name='_ftn1'>" +
      "[1]</a> Anlagt i 1974.</p><p class=MsoFootnoteText>Af grus.</p></div></div>",
  ],
  [
    "Google Docs",
    '<p><span>Stien</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span> er slidt.</span></p><hr>' +
      '<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Anlagt i 1974.<br>Af grus.</span></p></div>',
  ],
  [
    "LibreOffice",
    '<p>Stien<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> er slidt.</p>' +
      '<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" ' +
      'href="#sdfootnote1anc">1</a>Anlagt i 1974.<br>Af grus.</p></div>',
  ],
  ["our own editor", "<p>Stien<span data-footnote>Anlagt i 1974.<br>Af grus.</span> er slidt.</p>"],
])("footnotes of %s", (_, html) => {
  expect(fromHtml(html).content).toEqual([
    {
      type: "paragraph",
      content: [
        { type: "text", text: "Stien" },
        {
          type: "footnote",
          content: [
            { type: "text", text: "Anlagt i 1974." },
            { type: "hardBreak" },
            { type: "text", text: "Af grus." },
          ],
        },
        { type: "text", text: " er slidt." },
      ],
    },
  ]);
});

test("a table of contents is no list of footnotes", () => {
  const html =
    '<p><a href="#a" id="toc">Afsnit</a></p><p id="a">Teksten <a href="#top">til toppen</a></p>';
  expect(plain(html)).toBe("Afsnit\n\nTeksten til toppen");
});

test("Word Online: entries in lists of their own", () => {
  const item = (tag: string, level: number, text: string, start = 1) =>
    `<div class="ListContainerWrapper"><${tag} start="${start}"><li data-aria-level="${level}">` +
    `<p>${text}</p></li></${tag}></div>`;
  expect(
    plain(
      item("ul", 1, "Grus") +
        item("ul", 2, "fint") +
        item("ul", 1, "Asfalt") +
        item("ol", 1, "Bro", 2),
    ),
  ).toBe("- Grus\n - fint\n- Asfalt\n\n2. Bro");
});

test("Outlook: a mail laid out in tables keeps its text", () => {
  const html =
    "<table border=0><tr><td><div>Hej Tove<o:p></o:p></div><div><b>Se bilag.</b></div></td></tr></table>";
  expect(plain(html)).toBe("Hej Tove\n\nSe bilag.");
});
