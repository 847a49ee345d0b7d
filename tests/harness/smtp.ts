import type { AddressInfo, Socket } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What the server does with a recipient's next mail. */
export type SmtpBehaviour =
  | 'accept'
  /** 451 at RCPT: try later. */
  | 'defer'
  /** 550 at RCPT: there is no such person. */
  | 'refuse'
  /** 554 after DATA: the mail itself is not taken. */
  | 'refuse-content'
  /** No answer to RCPT, ever. */
  | 'hang'
  /** Takes the whole mail and closes before saying so. */
  | 'cut';

export interface CapturedMail {
  to: string;
  /** As it came over the wire. */
  raw: string;
  parsed: ParsedMail;
  /** The server said 250. */
  isAcknowledged: boolean;
}

export interface SmtpHarness {
  /** For SMTP_URL. */
  url: string;
  mails: CapturedMail[];
  /** Decides for each mail; all are accepted unless a spec says otherwise. */
  behave: (recipient: string) => SmtpBehaviour;
  to(address: string): CapturedMail[];
  stop(): Promise<void>;
}

/** A real SMTP server on loopback that keeps what it takes, and misbehaves when told. */
export async function startSmtp({ port = 0 }: { port?: number } = {}): Promise<SmtpHarness> {
  const sockets = new Map<number, Socket>();
  const harness: SmtpHarness = {
    url: '',
    mails: [],
    behave: () => 'accept',
    to: (address) => harness.mails.filter((mail) => mail.to === address),
    stop: async () => {
      for (const socket of sockets.values()) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
  // A mail's fate is decided once, at RCPT.
  const decided = new Map<string, SmtpBehaviour>();
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo({ address }, session, done) {
      const behaviour = harness.behave(address);
      decided.set(session.id, behaviour);
      if (behaviour === 'defer') return done(answer(451, 'Mailbox busy, try later'));
      if (behaviour === 'refuse') return done(answer(550, 'No such person here'));
      if (behaviour !== 'hang') done();
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const behaviour = decided.get(session.id);
        if (behaviour === 'refuse-content') return done(answer(554, 'This looks like spam'));
        const raw = Buffer.concat(chunks);
        const [recipient] = session.envelope.rcptTo;
        harness.mails.push({
          to: recipient.address,
          raw: raw.toString('utf8'),
          parsed: await simpleParser(raw),
          isAcknowledged: behaviour !== 'cut',
        });
        if (behaviour === 'cut') sockets.get(session.remotePort)?.destroy();
        else done();
      });
    },
  });
  server.on('error', () => {});
  server.server.on('connection', (socket: Socket) => {
    const { remotePort } = socket;
    if (remotePort === undefined) return;
    sockets.set(remotePort, socket);
    socket.on('close', () => sockets.delete(remotePort));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  // A TCP server that listens has an address of this form.
  harness.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  return harness;
}

function answer(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

/** The link to the request in a mail for a client. */
export function linkIn(mail: CapturedMail): string {
  const [link] = mail.parsed.text?.match(/https?:\/\/\S+\/link\/\S+/) ?? [];
  if (!link) throw new Error('The mail has no link to its request.');
  return link;
}
