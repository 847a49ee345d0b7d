import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { CHAT_HEADER } from '../../../../contracts';
import { clientAddress, storedAddress } from '../../platform/client-address';
import { readSettings } from '../../site/settings';
import { browserOf } from '../read-visit';
import type { Browser } from './identify-visitor';

/** What a request says of the browser that sends it, as far as the owner keeps it. */
export async function callingBrowser(strapi: Core.Strapi, ctx: Context): Promise<Browser> {
  const { privacy } = await readSettings(strapi);
  const ip = storedAddress(clientAddress(ctx.req), privacy.ip);
  return { token: ctx.get(CHAT_HEADER), ip, ...browserOf(ctx) };
}
