import type { AddressInfo, Socket } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** How the server takes a mail: with 250, with a reply of its own, or by hanging up. */
type Reply = "accept" | "hang up" | { code: number; text: string };

export interface MailServer {
  /** For `SMTP_URL`. */
  url: string;
  /** What was accepted, in order. */
  mails(): Promise<ParsedMail[]>;
  /** How often a whole mail was handed over, accepted or not. */
  tries: number;
  /** The replies to the coming mails, in order; afterwards each is accepted. */
  replies: Reply[];
  close(): Promise<void>;
}

/** A mail server on loopback. `password`: only who signs in with it (as "tingsted") may send. */
export async function startMailServer(password?: string): Promise<MailServer> {
  const accepted: Buffer[] = [];
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    authOptional: password === undefined,
    allowInsecureAuth: true,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    onAuth(given, _session, callback) {
      if (given.username === "tingsted" && given.password === password)
        callback(null, { user: "tingsted" });
      else callback(new Error("Invalid username or password"));
    },
    onData(stream, _session, callback) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        started.tries += 1;
        const reply = started.replies.shift() ?? "accept";
        if (reply === "hang up") {
          for (const socket of sockets) socket.destroy();
        } else if (reply === "accept") {
          accepted.push(Buffer.concat(chunks));
          callback();
        } else callback(Object.assign(new Error(reply.text), { responseCode: reply.code }));
      });
    },
  });
  server.server.on("connection", (socket: Socket) => sockets.add(socket));
  // A client that hangs up is an error to the server, and nothing to a test.
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  const user = password === undefined ? "" : `tingsted:${encodeURIComponent(password)}@`;
  const started: MailServer = {
    url: `smtp://${user}127.0.0.1:${port}`,
    mails: () => Promise.all(accepted.map((mail) => simpleParser(mail))),
    tries: 0,
    replies: [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
  return started;
}
