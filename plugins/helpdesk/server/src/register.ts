import type { Core } from '@strapi/strapi';
import { closeToGraphql } from './access/close-to-graphql';
import { guardAccountCors } from './account/guard-cors';
import { guardChatCors } from './chat/guard-chat-cors';
import { guardWidgetCors } from './chat/widget/guard-cors';
import { guardFormCors } from './forms/guard-cors';
import { build } from './migrations/build';
import { limitBodies } from './platform/body-limit';
import { trustedProxies } from './platform/client-address';
import { guardStorage } from './platform/guard-storage';
import { hideInLog } from './platform/log';
import { wrapSite } from './site/shell';
import { sitePath } from './site/site-path';
import { loadSmsProvider } from './sms/load-provider';

/** Runs before the database is opened and before requests are parsed. */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  hideInLog(strapi, ownPaths(strapi));
  guardStorage(strapi, build.schema);
  trustedProxies(process.env.TRUSTED_PROXIES ?? '');
  loadSmsProvider(strapi);
  closeToGraphql(strapi);
  wrapSite(strapi);
  guardFormCors(strapi);
  guardWidgetCors(strapi);
  guardAccountCors(strapi);
  guardChatCors(strapi);
  limitBodies(strapi, ownPaths(strapi));
}

function ownPaths(strapi: Core.Strapi): string[] {
  return ['/helpdesk', '/api/helpdesk', sitePath(strapi)].filter((path) => path !== null);
}
