import type { Core } from '@strapi/strapi';
import { presentClientEntry } from '../../tickets/present-client';
import { HISTORY_PAGE, readClientHistory } from '../../tickets/read-history';
import type { TicketRow } from '../../tickets/rows';
import type { ToldMessage } from './compose-chat-mail';

/** Of a longer conversation the newest: a mail is no archive. */
const PAGES = 5;

/** What was said in a conversation, as its visitor may read it: nothing that was deleted, no notes of staff. */
export async function readTranscript({
  strapi,
  ticket,
  ownIds,
}: {
  strapi: Core.Strapi;
  ticket: TicketRow;
  ownIds: readonly number[];
}): Promise<ToldMessage[]> {
  const told: ToldMessage[] = [];
  let before: number | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const history = await readClientHistory({ strapi, ticket, range: { before }, ownIds });
    const said = history.flatMap((entry): ToldMessage[] => {
      const view = entry.isDeleted ? null : presentClientEntry(entry);
      if (!view || (!view.text && view.files.length === 0)) return [];
      const files = view.files.map(({ name }) => name);
      return [{ name: view.name, at: view.at, text: view.text, files }];
    });
    told.unshift(...said);
    if (history.length < HISTORY_PAGE) break;
    before = history[0].seq;
  }
  return told;
}
