import type { Core } from '@strapi/strapi';
import type { OutboxDraft } from '../platform/outbox';
import type { NoticeSubject } from './prepare-notices';

/**
 * The receipt of a new request. To a sender who may be anybody it is a fixed text with number and link alone, in
 * nothing the stranger's own words; to a proved one it is the workflow's receipt.
 */
export async function prepareReceipt(_request: {
  strapi: Core.Strapi;
  subject: NoticeSubject;
  /** The sender was proved to be the contact. */
  isProven: boolean;
}): Promise<OutboxDraft | null> {
  return null;
}
