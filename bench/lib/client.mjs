import { Agent, request } from 'node:http';

/** HTTP on loopback over kept connections; anything but a success is an error, since it would be fast. */
export function client(port) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  return {
    close: () => agent.destroy(),
    call: ({ method = 'GET', path, token, body }) =>
      new Promise((resolve, reject) => {
        const payload = body === undefined ? null : JSON.stringify(body);
        const headers = {
          ...(token ? { authorization: `Bearer ${token}` } : {}),
          ...(payload
            ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }
            : {}),
        };
        const sent = request(
          { agent, host: '127.0.0.1', port, method, path, headers },
          (response) => {
            const chunks = [];
            response.on('data', (chunk) => chunks.push(chunk));
            response.on('error', reject);
            response.on('end', () => {
              const text = Buffer.concat(chunks).toString();
              if (response.statusCode < 300) resolve(JSON.parse(text));
              else
                reject(
                  new Error(`${method} ${path}: ${response.statusCode} ${text.slice(0, 300)}`)
                );
            });
          }
        );
        sent.on('error', reject);
        sent.end(payload ?? undefined);
      }),
  };
}
