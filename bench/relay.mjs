import Database from 'better-sqlite3';
import { createServer } from 'node:http';
import { Server } from 'socket.io';

/*
 * What a chat costs that stores nothing: a raw socket.io server, in a process of its own, that hands each message to
 * everybody in its room and says that it has. Tells its parent where it listens and ends with it.
 *
 * With a file named to it, it brings one row of each message to the disk before it says so, and does nothing else with it.
 */
const [, , file] = process.argv;
const keep = file ? keeper(file) : () => {};
const httpServer = createServer();
const io = new Server(httpServer, { serveClient: false });
let seq = 0;
io.on('connection', (socket) => {
  socket.on('chat:watch', ({ key }, answer) => {
    void socket.join(key);
    answer({ data: null });
  });
  socket.on('message:send', ({ key, clientId, text }, answer) => {
    seq += 1;
    keep(seq, key, clientId, text);
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

/** Under the PRAGMAs that a desk has. */
function keeper(name) {
  const db = new Database(name);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(
    'create table kept (seq integer primary key, place text, client_id text unique, body text, at integer)'
  );
  const insert = db.prepare('insert into kept values (?, ?, ?, ?, ?)');
  return (...message) => insert.run(...message, Date.now());
}
