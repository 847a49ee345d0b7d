import { Decoder, Encoder, type Packet } from 'socket.io-parser';
import { withoutToJson } from '../net/to-json';

/** Packets as the standard writes them, on whichever page; see `toJson`. */
class CleanEncoder extends Encoder {
  override encode(packet: Packet) {
    return withoutToJson(() => super.encode(packet));
  }
}

export const cleanParser = { Encoder: CleanEncoder, Decoder };
