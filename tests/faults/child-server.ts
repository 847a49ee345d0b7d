import { liftLimits } from '../harness/lift-limits';
import { childStrapi } from './child-strapi';

/** A whole desk in a process of its own, so that it can be killed: listens where the environment says. */
const strapi = childStrapi();

async function serve(): Promise<void> {
  await strapi.load();
  liftLimits(strapi);
  await strapi.server.mount();
  const { PORT, HOST } = process.env;
  await new Promise<void>((resolve) => {
    strapi.server.httpServer.listen(Number(PORT), HOST, resolve);
  });
  process.send?.('ready');
}

// As Strapi's own command does.
process.once('SIGTERM', () => {
  void strapi.destroy().then(() => process.exit(0));
});
void serve();
