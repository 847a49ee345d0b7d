import { useMemo } from 'react';
import type { Lookups } from '../../../../../contracts/tickets';
import { CHANNELS } from '../../../../../contracts/tickets';
import { RATING_FILTERS } from '../../../../../contracts/rating';
import { STATE_CATEGORIES } from '../../../../../contracts/workflow';
import { useGetContactQuery } from '../../../api/contacts';
import { useGetLookupsQuery } from '../../../api/queue';
import { WORKFLOW_COLOURS } from '../../../components/workflow-colours';
import { useDesk } from '../../../i18n/desk-context';
import type { FilterWord, QueueFilter } from '../address-words';
import type { ChipReader } from './chip-text';

export interface FilterOption {
  key: string;
  name: string;
  group?: string;
  colour?: string;
}

export interface FilterNames {
  reader: ChipReader;
  /** What can be chosen for a word. */
  optionsOf: (word: FilterWord) => FilterOption[];
  fields: Lookups['fields'];
}

/** The names behind the keys of an address, and what else could be chosen. */
export const useFilterNames = ({ client }: QueueFilter): FilterNames => {
  const desk = useDesk();
  const { data: lookups } = useGetLookupsQuery();
  const { currentData: contact } = useGetContactQuery(
    { key: client ?? '' },
    { skip: client === undefined }
  );
  const { t, name, locale } = desk;
  return useMemo(() => {
    const optionsOf = (word: FilterWord) => optionsFrom(word, lookups, desk);
    const fields = lookups?.fields ?? [];
    return {
      fields,
      optionsOf,
      reader: {
        t,
        locale,
        nameOf: (word, key) => {
          if (word === 'client') return contact?.name ?? null;
          const options = optionsOf(word);
          const isBare = (word === 'did' || word === 'last') && !key.includes('/');
          return (
            options.find((option) => (isBare ? option.key.endsWith(`/${key}`) : option.key === key))
              ?.name ?? null
          );
        },
        field: (key) => {
          const field = fields.find((candidate) => candidate.key === key);
          if (!field) return null;
          const option = (chosen: string) => {
            const found = field.options.find((candidate) => candidate.key === chosen);
            return found ? name(found.name) : chosen;
          };
          return { name: name(field.name), type: field.type, option };
        },
      },
    };
    // The parts of `desk` change with the language alone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [lookups, contact, locale]);
};

type Desk = Pick<ReturnType<typeof useDesk>, 't' | 'name'>;

const optionsFrom = (
  word: FilterWord,
  lookups: Lookups | undefined,
  { t, name }: Desk
): FilterOption[] => {
  const named = (items: readonly { key: string; name: string }[] | undefined) =>
    (items ?? []).map((item) => ({ key: item.key, name: item.name }));
  const agents = named(lookups?.agents.filter(({ isActive }) => isActive));
  const workflowName = (key: string) => {
    const found = lookups?.workflows.find((workflow) => workflow.key === key);
    return found ? name(found.name) : key;
  };
  switch (word) {
    case 'workflow':
      return (lookups?.workflows ?? []).map(({ key }) => ({ key, name: workflowName(key) }));
    case 'state':
      return [
        ...(lookups?.states ?? []).map((state) => ({
          key: `${state.workflow}/${state.key}`,
          name: name(state.name),
          group: workflowName(state.workflow),
          colour: WORKFLOW_COLOURS[state.colour],
        })),
        ...STATE_CATEGORIES.map((category) => ({
          key: category,
          name: t(`filters.category.${category}`),
          group: t('filters.anyCategory'),
        })),
      ];
    case 'assignee':
      return [
        { key: 'mine', name: t('list.mine') },
        { key: 'me', name: t('list.me') },
        { key: 'my-teams', name: t('list.myTeams') },
        { key: 'nobody', name: t('list.nobody') },
        ...agents,
      ];
    case 'by':
      return [
        { key: 'me', name: t('filters.by.me') },
        { key: 'client', name: t('filters.by.client') },
        { key: 'system', name: t('filters.by.system') },
        ...agents,
      ];
    case 'team':
      return named(lookups?.teams);
    case 'source':
      return (lookups?.sources ?? []).map(({ key, name: text }) => ({ key, name: name(text) }));
    case 'channel':
      return CHANNELS.map((key) => ({ key, name: t(`channel.${key}`) }));
    case 'tag':
    case 'untagged':
      return (lookups?.tags ?? []).map(({ key, name: text, colour }) => ({
        key,
        name: text,
        colour: WORKFLOW_COLOURS[colour],
      }));
    case 'did':
    case 'last':
      return (lookups?.actions ?? []).map((action) => ({
        key: `${action.workflow}/${action.key}`,
        name: name(action.name),
        group: workflowName(action.workflow),
      }));
    case 'rating':
      return RATING_FILTERS.map((key) => ({ key, name: t(`filter.rating.${key}`) }));
    default:
      return [];
  }
};
