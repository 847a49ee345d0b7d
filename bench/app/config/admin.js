// A server on loopback with made-up data: fixed, so that nothing is left behind.
module.exports = {
  auth: { secret: 'bench-only' },
  apiToken: { salt: 'bench-only' },
  transfer: { token: { salt: 'bench-only' } },
  secrets: { encryptionKey: 'bench-only-bench-only-bench-only' },
};
