import type { SelectHTMLAttributes } from 'react';
import { useGetMeQuery } from '../api/me';
import { useGetLookupsQuery } from '../api/queue';
import { useDesk } from '../i18n/desk-context';
import { Select } from './Select';

interface AssigneeSelectProps extends SelectHTMLAttributes<HTMLSelectElement> {
  /** Label of the empty choice. */
  none: string;
}

/** Active agents and teams; values are `agent:key` and `team:key`. The agent's own name comes first. */
export const AssigneeSelect = ({ none, ...props }: AssigneeSelectProps) => {
  const { t } = useDesk();
  const { data: lookups } = useGetLookupsQuery();
  const { data: me } = useGetMeQuery();
  const agents = lookups?.agents.filter(({ isActive, key }) => isActive && key !== me?.key);
  const isKnownToUs = lookups?.agents.some(({ key, isActive }) => isActive && key === me?.key);
  return (
    <Select {...props}>
      <option value="">{none}</option>
      {me && isKnownToUs ? (
        <option value={`agent:${me.key}`}>{t('assignee.me', { name: me.name })}</option>
      ) : null}
      <optgroup label={t('assignee.agents')}>
        {agents?.map(({ key, name }) => (
          <option key={key} value={`agent:${key}`}>
            {name}
          </option>
        ))}
      </optgroup>
      <optgroup label={t('assignee.teams')}>
        {lookups?.teams.map(({ key, name }) => (
          <option key={key} value={`team:${key}`}>
            {name}
          </option>
        ))}
      </optgroup>
    </Select>
  );
};
