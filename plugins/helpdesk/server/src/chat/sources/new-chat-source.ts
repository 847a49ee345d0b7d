import type { Core } from '@strapi/strapi';
import type { ChatSourceBody } from '../../../../contracts';
import { NEW_SOURCE } from '../../routing/rules/distribution-defaults';
import { loadCatalogue } from '../../workflow/catalogue';
import { completeChatSettings } from '../chat-settings';

/** A chat before its owner has said anything: whole, but for the name, and open. */
export async function newChatSource(strapi: Core.Strapi): Promise<ChatSourceBody> {
  const { workflows, workflowByKey } = await loadCatalogue(strapi);
  return {
    name: {},
    workflow: (workflowByKey.get('support') ?? workflows[0])?.key ?? '',
    locale: null,
    timeZone: null,
    isEnabled: true,
    settings: completeChatSettings({}),
    distribution: NEW_SOURCE,
  };
}
