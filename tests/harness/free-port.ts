import { createServer, type AddressInfo } from 'node:net';

/** For whoever must name a port before it listens, because links carry it. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      // A TCP server that listens has an address of this form.
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
