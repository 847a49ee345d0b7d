import { createServer } from 'node:http';
import { Server } from 'socket.io';

/*
 * What a chat costs that stores nothing: a raw socket.io server, in a process of its own, that hands each message to
 * everybody in its room and says that it has. Tells its parent where it listens and ends with it.
 */
const httpServer = createServer();
const io = new Server(httpServer, { serveClient: false });
let seq = 0;
io.on('connection', (socket) => {
  socket.on('chat:watch', ({ key }, answer) => {
    void socket.join(key);
    answer({ data: null });
  });
  socket.on('message:send', ({ key, text }, answer) => {
    seq += 1;
    io.to(key).emit('chat:entries', { key, after: seq - 1, entries: [{ seq, text }] });
    answer({ data: { seq } });
  });
});
httpServer.listen(0, '127.0.0.1', () => process.send({ port: httpServer.address().port }));
process.on('message', (asked) => {
  if (asked === 'memory') return process.send({ heap: heapUsed() });
  const { user, system } = process.cpuUsage();
  process.send({ cpu: (user + system) / 1000 });
});
process.on('disconnect', () => process.exit(0));

/** After everything that is not held any more was let go. */
function heapUsed() {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
