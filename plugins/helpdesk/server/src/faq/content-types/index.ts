import {
  moment,
  operationalType,
  reference,
  string,
  uniqueString,
} from '../../platform/content-type';
import { faqInsightTypes } from '../insight/content-types';
import { faqSearchTypes } from '../search/content-types';
import { contentTypes } from './content';

/** A text that agents insert: one's own, a team's or everybody's. */
const cannedReply = operationalType({
  singularName: 'canned-reply',
  pluralName: 'canned-replies',
  displayName: 'Canned reply',
  attributes: {
    key: uniqueString(32),
    scope: string(20),
    team: reference('team'),
    /** Who wrote it; of a personal one, whose it is. */
    agent: reference('agent'),
    title: string(120),
    hint: string(255),
    shortcut: string(30),
    /** HTML by language. */
    texts: { type: 'json' },
    uses: { type: 'integer' },
    changedAt: moment(),
  },
  indexes: [
    { name: 'scope_title', columns: ['scope', 'title'] },
    { name: 'owner', columns: ['agent_id', 'scope'] },
  ],
});

export const faqTypes = {
  'canned-reply': cannedReply,
  ...contentTypes,
  ...faqInsightTypes,
  ...faqSearchTypes,
};
