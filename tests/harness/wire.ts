import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A wire between the desk and its database that can be cut and mended. */
export interface Wire {
  /** The database's address by way of this wire. */
  url: string;
  /** Ends every connection and refuses new ones. */
  cut(): Promise<void>;
  /** Keeps every connection and lets nothing through, as when a cable is pulled. */
  hold(): void;
  mend(): Promise<void>;
  close(): Promise<void>;
}

export async function layWire(databaseUrl: string): Promise<Wire> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let isHeld = false;
  let server: Server | null = null;
  let port = 0;

  const accept = (near: Socket) => {
    const far = connect(Number(target.port), target.hostname);
    const pair: [Socket, Socket][] = [
      [near, far],
      [far, near],
    ];
    for (const [from, to] of pair) {
      sockets.add(from);
      from.on('data', (chunk) => to.write(chunk));
      from.on('error', () => to.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
      if (isHeld) from.pause();
    }
  };
  const open = () =>
    new Promise<void>((resolve, reject) => {
      server = createServer(accept).once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        // A TCP server that listens has an address of this form.
        port = (server?.address() as AddressInfo).port;
        resolve();
      });
    });
  const cut = async () => {
    const closing = server;
    server = null;
    const closed = new Promise((resolve) => (closing ? closing.close(resolve) : resolve(null)));
    for (const socket of sockets) socket.destroy();
    await closed;
  };

  await open();
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${port}`;
  return {
    url: url.toString(),
    cut,
    hold() {
      isHeld = true;
      for (const socket of sockets) socket.pause();
    },
    async mend() {
      isHeld = false;
      for (const socket of sockets) socket.resume();
      if (!server) await open();
    },
    close: cut,
  };
}
