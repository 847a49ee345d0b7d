import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of a site that is not the desk's: another host, whose pages are what a test says. */
export interface Shop {
  /** Origin; the same whatever it shows. */
  url: string;
  /** What is served from now on, under every path, and with which headers. */
  show(html: string, headers?: Record<string, string>): void;
  close(): Promise<void>;
}

export async function openShop(): Promise<Shop> {
  let shown: { html: string; headers: Record<string, string> } = { html: '', headers: {} };
  const server: Server = createServer((request, response) => {
    if (request.url === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...shown.headers });
    response.end(shown.html);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    // Another site than the desk's 127.0.0.1, not only another port: no cookie of the desk goes along.
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    show: (html, headers = {}) => {
      shown = { html, headers };
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export function shopPage(
  body: string,
  { lang = 'en', dir = 'ltr', head = '', doctype = '<!doctype html>' } = {}
): string {
  return `${doctype}<html lang="${lang}" dir="${dir}"><head><title>Quillbrook</title>
<meta name="viewport" content="width=device-width, initial-scale=1">${head}</head>
<body><h1>Machines that last</h1><p>Every part can be mended.</p>${body}</body></html>`;
}
