/** As much of a connection as is asked after. */
interface Connected<Data> {
  data: Data;
  rooms: Set<string>;
}

/** As much of socket.io's namespace as is used here, whatever its events. */
interface Rooms<Data> {
  in(rooms: string[]): { timeout(ms: number): { fetchSockets(): Promise<Connected<Data>[]> } };
  adapter: { rooms: Map<string, Set<string>> };
  sockets: Map<string, Connected<Data>>;
}

/** As long as a node waits for Redis: whoever asks is waited for by a person. */
const ANSWER_MS = 1_000;

/** Who is connected in any of these rooms, on whichever node; while the others cannot be asked, on this one. */
export async function inRooms<Data>(
  namespace: Rooms<Data>,
  rooms: readonly string[]
): Promise<Connected<Data>[]> {
  try {
    return await namespace
      .in([...rooms])
      .timeout(ANSWER_MS)
      .fetchSockets();
  } catch {
    // Redis is away, or a node is frozen: each goes on alone.
    const ids = new Set(rooms.flatMap((room) => [...(namespace.adapter.rooms.get(room) ?? [])]));
    return [...ids].flatMap((id) => namespace.sockets.get(id) ?? []);
  }
}
