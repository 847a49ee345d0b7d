import { createRequire } from 'node:module';

/*
 * A server that does nothing but send the files of one folder: Koa with its own middleware for that, in a process of
 * its own. Tells its parent where it listens and ends with it.
 */
process.env.NODE_ENV = 'production';
const require = createRequire(import.meta.url);
const Koa = require('koa');
const serve = require('koa-static');

const app = new Koa();
app.use(serve(process.env.STATIC_FOLDER));
const server = app.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
server.keepAliveTimeout = 120_000;
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send({ cpu: (user + system) / 1000 });
});
process.on('disconnect', () => process.exit(0));
