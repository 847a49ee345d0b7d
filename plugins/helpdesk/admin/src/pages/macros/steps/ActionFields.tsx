import { Lock, User } from '@strapi/icons';
import { styled } from 'styled-components';
import { MACRO_ME, type ActionStep } from '../../../../../contracts/macros';
import type { ActionOffer } from '../../../../../contracts/tickets';
import { useGetLookupsQuery } from '../../../api/queue';
import { useDesk } from '../../../i18n/desk-context';
import { TextsField } from '../../canned/TextsField';
import { SelectField } from '../../settings/fields/SelectField';
import { ActionField } from '../../ticket/ActionField';

interface ActionFieldsProps {
  name: string;
  offer: ActionOffer;
  value: ActionStep;
  /** By path: `texts`, `texts.ur`, `fields.amount`, `assignee`. */
  refusals: Record<string, string>;
  onChange: (value: ActionStep) => void;
}

/** What an action asks for, written beforehand: placeholders stand for what differs from ticket to ticket. */
export const ActionFields = ({ name, offer, value, refusals, onChange }: ActionFieldsProps) => {
  const { t } = useDesk();
  const Icon = offer.isClientVisible ? User : Lock;
  return (
    <>
      <Audience>
        <Icon aria-hidden width="1.4rem" height="1.4rem" />
        {offer.isClientVisible ? t('form.visible') : t('entry.internal')}
      </Audience>
      {offer.text.mode === 'none' ? null : (
        <TextsField
          texts={value.texts}
          refusals={refusals}
          isOptional={offer.text.mode === 'optional'}
          onChange={(texts) => onChange({ ...value, texts })}
        />
      )}
      {offer.fields.map((field) => (
        <ActionField
          key={field.key}
          field={field}
          value={value.fields[field.key]}
          refusal={refusals[`fields.${field.key}`]}
          onChange={(filled) =>
            onChange({ ...value, fields: { ...value.fields, [field.key]: filled } })
          }
        />
      ))}
      {offer.choosesAssignee ? (
        <Assignee
          name={name}
          value={value.assignee}
          refusal={refusals.assignee}
          onChange={(assignee) => onChange({ ...value, assignee })}
        />
      ) : null}
    </>
  );
};

const Assignee = ({
  name,
  value,
  refusal,
  onChange,
}: {
  name: string;
  value: ActionStep['assignee'];
  refusal?: string;
  onChange: (value: ActionStep['assignee']) => void;
}) => {
  const { t } = useDesk();
  const { data: lookups } = useGetLookupsQuery();
  const { agent, team } = value ?? {};
  const chosen = agent ? `agent:${agent}` : team ? `team:${team}` : '';
  return (
    <SelectField
      name={`${name}.assignee`}
      label={t('assign.title')}
      value={chosen}
      error={refusal}
      onChange={(option) => {
        const [kind, key] = option.split(':');
        onChange(key ? (kind === 'agent' ? { agent: key } : { team: key }) : null);
      }}
    >
      <option value="">{t('assign.choose')}</option>
      <option value={`agent:${MACRO_ME}`}>{t('step.me')}</option>
      <optgroup label={t('assignee.agents')}>
        {lookups?.agents
          .filter(({ isActive, key }) => isActive || key === agent)
          .map((one) => (
            <option key={one.key} value={`agent:${one.key}`}>
              {one.name}
            </option>
          ))}
      </optgroup>
      <optgroup label={t('assignee.teams')}>
        {lookups?.teams.map((one) => (
          <option key={one.key} value={`team:${one.key}`}>
            {one.name}
          </option>
        ))}
      </optgroup>
    </SelectField>
  );
};

const Audience = styled.p`
  display: flex;
  align-items: center;
  gap: 0.8rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.3rem;
  font-weight: 500;

  svg path {
    fill: currentColor;
  }
`;
