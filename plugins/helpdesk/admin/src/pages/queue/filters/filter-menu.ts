import type { TextId } from '../../../i18n/languages';
import type { Chip } from './chips';

type Word = Chip['word'];

/** Every filter by what it is about; own fields follow as a part of their own. */
export const FILTER_GROUPS: readonly { title: TextId; words: readonly Word[] }[] = [
  {
    title: 'filters.group.request',
    words: [
      'state',
      'assignee',
      'team',
      'tag',
      'untagged',
      'client',
      'workflow',
      'source',
      'channel',
      'rating',
    ],
  },
  { title: 'filters.group.attention', words: ['waiting', 'unread', 'followed', 'due', 'waits'] },
  { title: 'filters.group.when', words: ['opened', 'active', 'closed'] },
  { title: 'filters.group.history', words: ['by', 'did', 'when', 'last'] },
];

/** Those that most lists are narrowed by: at hand, set or not. */
export const USUAL_WORDS: readonly Word[] = ['state', 'assignee', 'tag', 'opened'];
