import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { SOCKET_HEADER, SOCKET_PATH } from '../../../contracts';

/** A WebSocket that says whatever it is told to: no library refuses to send it. */
export interface RawSocket {
  text(frame: string): void;
  bytes(frame: Buffer): void;
  /** Bytes that are no frame at all. */
  junk(bytes: Buffer): void;
  close(): void;
}

const TEXT = 0x81;
const BINARY = 0x82;

export async function openRaw(url: string): Promise<RawSocket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  // It is cut in the middle of whatever it says.
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(
    [
      `GET ${SOCKET_PATH}/?EIO=4&transport=websocket HTTP/1.1`,
      `Host: ${hostname}:${port}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
      `${SOCKET_HEADER}: 1`,
      '',
      '',
    ].join('\r\n')
  );
  await once(socket, 'data');
  const say = (bytes: Buffer) => {
    if (socket.writable) socket.write(bytes);
  };
  return {
    text: (frame) => say(framed(TEXT, Buffer.from(frame))),
    bytes: (frame) => say(framed(BINARY, frame)),
    junk: say,
    close: () => void socket.end(),
  };
}

/** RFC 6455: a client masks what it sends; a mask of zeros leaves it as it is. */
function framed(opcode: number, payload: Buffer): Buffer {
  const mask = Buffer.alloc(4);
  const { length } = payload;
  if (length < 126) return Buffer.concat([Buffer.from([opcode, 0x80 | length]), mask, payload]);
  const size = Buffer.alloc(length < 65_536 ? 2 : 8);
  if (length < 65_536) size.writeUInt16BE(length);
  else size.writeBigUInt64BE(BigInt(length));
  const head = Buffer.from([opcode, 0x80 | (length < 65_536 ? 126 : 127)]);
  return Buffer.concat([head, size, mask, payload]);
}
