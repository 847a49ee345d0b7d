import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the provider does with an SMS: a status to answer with, no answer ever, or a line that is cut. */
export type SmsBehaviour = number | 'hang' | 'cut';

export interface CapturedSms {
  id: string;
  to: string;
  text: string;
  from: string | null;
  signature: string;
  /** Over the wire. */
  body: string;
}

export interface SmsPeer {
  url: string;
  /** For SMS_PROVIDER, SMS_OPTIONS and SMS_FROM. */
  env: Record<string, string>;
  secret: string;
  /** All that were asked for, taken or not. */
  asked: CapturedSms[];
  behave: (to: string) => SmsBehaviour;
  headers: Record<string, string>;
  to(number: string): CapturedSms[];
  stop(): Promise<void>;
}

/** A real provider of SMS on loopback that keeps what it is asked, and misbehaves when told. */
export async function startSmsPeer(): Promise<SmsPeer> {
  const server = createServer((request, response) => void take(request, response));
  const peer: SmsPeer = {
    url: '',
    env: {},
    secret: 'secret-canary-of-the-peer',
    asked: [],
    behave: () => 200,
    headers: {},
    to: (number) => peer.asked.filter(({ to }) => to === number),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const { id, to, text, from } = JSON.parse(body);
    const signature = String(request.headers['x-helpdesk-signature']);
    peer.asked.push({ id, to, text, from, signature, body });
    const behaviour = peer.behave(to);
    if (behaviour === 'hang') return;
    if (behaviour === 'cut') return void request.socket.destroy();
    response.writeHead(behaviour, peer.headers).end('{}');
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP server that listens has an address of this form.
  peer.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms`;
  peer.env = {
    SMS_PROVIDER: 'webhook',
    SMS_OPTIONS: JSON.stringify({ url: peer.url, secret: peer.secret, timeoutMs: 3_000 }),
    SMS_FROM: '+15550100',
  };
  return peer;
}
