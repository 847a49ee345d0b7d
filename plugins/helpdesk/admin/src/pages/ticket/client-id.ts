/**
 * A new id for one message or action: 128 bits in hex. Sent again with the same id, it is one entry.
 * `crypto.randomUUID` is missing where the panel is served over plain HTTP.
 */
export const newClientId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0')
  ).join('');
