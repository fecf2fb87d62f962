import { afterEach, beforeEach, expect, test } from "vitest";
import { type MailServer, startMailServer } from "../../../tests/setup/mail-server.ts";
import type { Mail } from "./mail.ts";
import { type MailTransport, openMailTransport } from "./transport.ts";

let server: MailServer;
let transport: MailTransport;
beforeEach(async () => {
  server = await startMailServer();
  transport = openMailTransport(server.url, "Hvidsund Kommune <tingsted@hvidsund.example>");
});
afterEach(async () => {
  transport.close();
  await server.close();
});

const mail: Mail = {
  to: { name: "Åse Ørbæk", address: "aase@hvidsund.example" },
  subject: "Sagen venter på dig: Cykelsti langs Søndre Ærøvej",
  text: "Kære Åse\n\nSagen venter på din godkendelse.\n",
  html: "<p>Kære Åse</p><p>Sagen venter på din godkendelse.</p>",
  messageId: "<notice.1@hvidsund.example>",
  headers: {
    "List-Unsubscribe": "<https://dagsorden.hvidsund.example/intern/besked/indstillinger>",
  },
};

test("a mail arrives as it was written, and says that a program wrote it", async () => {
  const attachment = {
    fileName: "Møde på rådhuset.ics",
    mediaType: "text/calendar",
    content: Buffer.from("BEGIN:VCALENDAR").toString("base64"),
  };
  const outcome = await transport.send({ ...mail, attachments: [attachment] });
  expect(outcome).toMatchObject({ state: "sent" });
  const [received] = await server.mails();
  expect(received).toMatchObject({
    subject: mail.subject,
    messageId: mail.messageId,
    text: mail.text,
    html: mail.html,
    from: { text: '"Hvidsund Kommune" <tingsted@hvidsund.example>' },
    to: { value: [mail.to] },
    attachments: [{ filename: attachment.fileName, contentType: "text/calendar" }],
  });
  expect(received?.attachments[0]?.content.toString()).toBe("BEGIN:VCALENDAR");
  expect(received?.headers.get("auto-submitted")).toBe("auto-generated");
  expect(received?.headers.get("content-language")).toBe("da");
  expect(received?.headers.get("list")).toEqual({
    unsubscribe: { url: "https://dagsorden.hvidsund.example/intern/besked/indstillinger" },
  });
});

test("an invitation stands beside the text, where calendar programs look for it, and as a file", async () => {
  const attachment = {
    fileName: "moede.ics",
    mediaType: "text/calendar; charset=utf-8; method=REQUEST",
    content: Buffer.from("BEGIN:VCALENDAR\r\nSUMMARY:Møde\r\nEND:VCALENDAR").toString("base64"),
  };
  expect(await transport.send({ ...mail, attachments: [attachment] })).toMatchObject({
    state: "sent",
  });
  const [received] = await server.mails();
  expect(received).toMatchObject({ text: mail.text, html: mail.html });
  const calendars = received!.attachments.filter(
    ({ contentType }) => contentType === "text/calendar",
  );
  expect(calendars).toHaveLength(2);
  for (const { content, headers } of calendars) {
    expect(content.toString()).toContain("SUMMARY:Møde");
    expect(JSON.stringify([...headers])).toContain("REQUEST");
  }
  expect(calendars.map(({ filename }) => filename ?? null)).toContain("moede.ics");
});

test("a reply of 4yz means later, then the same mail is taken", async () => {
  server.replies = [{ code: 451, text: "4.7.1 Greylisted, try again" }];
  expect(await transport.send(mail)).toEqual({
    state: "later",
    reason: "451 4.7.1 Greylisted, try again",
    unreachable: false,
  });
  expect(await transport.send(mail)).toMatchObject({ state: "sent" });
  expect((await server.mails()).map((received) => received.messageId)).toEqual([mail.messageId]);
});

test("a reply of 5yz is for good, with the server's reason", async () => {
  server.replies = [{ code: 550, text: "5.1.1 No such user here" }];
  expect(await transport.send(mail)).toEqual({
    state: "refused",
    reason: "550 5.1.1 No such user here",
  });
});

test("a server that hangs up is tried again by nobody but the caller", async () => {
  server.replies = ["hang up"];
  expect(await transport.send(mail)).toMatchObject({ state: "later", unreachable: true });
  expect(server.tries).toBe(1);
  expect(await transport.send(mail)).toMatchObject({ state: "sent" });
});

test("no server at all means later", async () => {
  await server.close();
  expect(await transport.send(mail)).toMatchObject({
    state: "later",
    unreachable: true,
    reason: expect.stringContaining("ECONNREFUSED"),
  });
});

test("a wrong password is the server's matter, no fault of the mail", async () => {
  const guarded = await startMailServer("rigtig");
  const wrong = openMailTransport(guarded.url.replace("rigtig", "hemmelig"), "a@hvidsund.example");
  const outcome = await wrong.send(mail);
  expect(outcome).toMatchObject({ state: "later", unreachable: true });
  expect(JSON.stringify(outcome)).not.toContain("hemmelig");
  wrong.close();
  const right = openMailTransport(guarded.url, "a@hvidsund.example");
  expect(await right.send(mail)).toMatchObject({ state: "sent" });
  right.close();
  await guarded.close();
});

test.each<[string, Partial<Mail>]>([
  ["emne", { subject: "Hej\r\nBcc: alle@hvidsund.example" }],
  ["emne", { subject: " " }],
  ["modtager", { to: { name: "Åse\nBcc: x@y.dk", address: mail.to.address } }],
  ["mailadresse", { to: { name: "", address: "a@hvidsund.example, b@hvidsund.example" } }],
  ["mailadresse", { to: { name: "", address: "aase" } }],
  ["felter", { headers: { "List-Unsubscribe": "<x>\r\nBcc: alle@hvidsund.example" } }],
  ["felt", { headers: { "X-A\r\nBcc": "alle@hvidsund.example" } }],
  ["felt", { headers: { Bcc: "alle@hvidsund.example" } }],
  ["Message-ID", { messageId: "notice.1" }],
  ["felter", { attachments: [{ fileName: "a\r\nB: c", mediaType: "text/plain", content: "" }] }],
])("what would write header fields of its own is refused: %s", async (word, part) => {
  await expect(transport.send({ ...mail, ...part })).rejects.toThrow(word);
  expect(server.tries).toBe(0);
});
