import type { Core } from '@strapi/strapi';
import type { NoticeMeans } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { isMailConfigured } from '../mail/is-mail-configured';
import { loadDirectory } from '../people/directory';
import { clock } from '../platform/clock';
import { readSettings } from '../site/settings';
import { isSmsConfigured } from '../sms/load-provider';
import { maskPhone, toE164 } from '../sms/rules/phone';
import { withNoticeDefaults } from './rules/preferences-defaults';
import { quietAt } from './rules/quiet-hours';

/** What there is to tell this agent by. */
export async function readMeans(strapi: Core.Strapi, actor: AgentActor): Promise<NoticeMeans> {
  const agent = (await loadDirectory(strapi)).agentById.get(actor.id);
  const { quiet } = withNoticeDefaults(agent?.noticePreferences ?? null);
  const { hours } = await readSettings(strapi);
  const phone = toE164(agent?.phone ?? '');
  return {
    sms: { isSetUp: isSmsConfigured(strapi), phone: phone === null ? null : maskPhone(phone) },
    mail: isMailConfigured(strapi),
    quietUntil: quietAt(quiet, agent?.timeZone ?? hours.timeZone, clock.now()).until,
  };
}
