import type { Core } from '@strapi/strapi';
import { guardContentManager, refuseForeignRelations } from './access/content-manager-guard';
import { planDefaultRoles } from './access/default-roles';
import { registerPermissions } from './access/permissions';
import { startMail } from './mail/start-mail';
import { MIGRATIONS } from './migrations';
import { warnOfWeakDurability } from './platform/durability';
import { keepGrants } from './platform/keep-grants';
import { runMigrations } from './platform/migrations';
import { prepareFirstStart } from './tickets/first-start';
import { startSessionSweep } from './site/session';
import { startFileSweep } from './tickets/sweep-files';
import { startReturningTickets } from './tickets/return-tickets';

/** Runs when the schema stands and routes are mounted. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  refuseForeignRelations(strapi);
  guardContentManager(strapi);
  await runMigrations(strapi, MIGRATIONS);
  await registerPermissions(strapi);
  await keepGrants(strapi);
  await prepareFirstStart(strapi);
  planDefaultRoles(strapi);
  startReturningTickets(strapi);
  startFileSweep(strapi);
  startSessionSweep(strapi);
  startMail(strapi);
  await warnOfWeakDurability(strapi);
}
