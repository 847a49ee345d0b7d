import type { TextId } from '../../i18n/languages';
import type { useDesk } from '../../i18n/desk-context';
import type { KnownColumn, QueueColumn } from './queue-columns';

const LABELS: Record<KnownColumn, TextId> = {
  number: 'column.number',
  subject: 'column.subject',
  client: 'column.client',
  state: 'column.state',
  assignee: 'column.assignee',
  team: 'column.team',
  channel: 'column.channel',
  source: 'column.source',
  waiting: 'column.waiting',
  opened: 'column.opened',
  activity: 'column.activity',
  rating: 'column.rating',
  tags: 'column.tags',
};

/** What a column is called: ours by the language, an own field as its owner named it. */
export const columnLabel = (
  column: QueueColumn,
  { t, name }: Pick<ReturnType<typeof useDesk>, 't' | 'name'>
): string => (column.kind === 'known' ? t(LABELS[column.name]) : name(column.field.name));
