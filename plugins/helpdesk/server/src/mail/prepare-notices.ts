import type { OutboxDraft } from '../platform/outbox';
import { prepareMails } from './prepare-mails';

/** The mails of some notices, to be written in the transaction of the change; see `prepareMails`. */
export async function prepareNotices(
  request: Pick<Parameters<typeof prepareMails>[0], 'strapi' | 'notices' | 'subject'>
): Promise<OutboxDraft[]> {
  return (await prepareMails(request)).map(({ draft }) => draft);
}
