import { Checkbox } from '@strapi/design-system';
import { useId } from 'react';
import { styled } from 'styled-components';
import {
  RECIPIENT_KINDS,
  type RecipientKind,
  type WorkflowRecipient,
} from '../../../../../../contracts/workflow';
import { useDesk } from '../../../../i18n/desk-context';
import { TextField } from '../../fields/TextField';
import { refusalsBelow } from '../../frame/section-draft';
import { useWorkflowEdit } from '../editor/workflow-edit';
import { Refusal } from '../parts/Part';

interface RecipientsProps {
  path: string;
  /** At the opening the client gets the receipt, and no other mail. */
  isOpening: boolean;
  value: WorkflowRecipient[];
  onChange: (value: WorkflowRecipient[]) => void;
}

/** To whom a mail goes: by what they are to the request, by name, or by address. */
export const Recipients = ({ path, isOpening, value, onChange }: RecipientsProps) => {
  const { t } = useDesk();
  const { agents, isReadOnly, refusals } = useWorkflowEdit();
  const id = useId();
  const own = refusalsBelow(refusals, path);
  const of = (kind: RecipientKind) => value.find((recipient) => recipient.kind === kind);
  const toggle = (kind: RecipientKind, isOn: boolean) => {
    const others = value.filter((recipient) => recipient.kind !== kind);
    onChange(isOn ? [...others, { kind }] : others);
  };
  const replace = (next: WorkflowRecipient) =>
    onChange(value.map((recipient) => (recipient.kind === next.kind ? next : recipient)));
  const kinds = RECIPIENT_KINDS.filter((kind) => !isOpening || kind !== 'client' || of(kind));
  const named = of('agents')?.agents ?? [];
  const address = of('address');
  return (
    <Group role="group" aria-labelledby={id}>
      <span id={id}>{t('workflows.to')}</span>
      <Kinds>
        {kinds.map((kind) => (
          <Checkbox
            key={kind}
            checked={of(kind) !== undefined}
            disabled={isReadOnly}
            onCheckedChange={(isOn) => toggle(kind, isOn === true)}
          >
            {t(`workflows.to.${kind}`)}
          </Checkbox>
        ))}
      </Kinds>
      {of('agents') ? (
        <Kinds role="group" aria-label={t('workflows.to.agents')}>
          {agents
            .filter(({ key, isActive }) => isActive || named.includes(key))
            .map((agent) => (
              <Checkbox
                key={agent.key}
                checked={named.includes(agent.key)}
                disabled={isReadOnly}
                onCheckedChange={(isOn) => {
                  const others = named.filter((key) => key !== agent.key);
                  replace({
                    kind: 'agents',
                    agents: isOn === true ? [...others, agent.key] : others,
                  });
                }}
              >
                <bdi>{agent.name}</bdi>
              </Checkbox>
            ))}
        </Kinds>
      ) : null}
      {address ? (
        <TextField
          name={`${path}.address`}
          label={t('workflows.to.address')}
          type="email"
          dir="ltr"
          value={address.address ?? ''}
          disabled={isReadOnly}
          maxLength={254}
          onChange={(text) => replace({ kind: 'address', address: text.trim() })}
        />
      ) : null}
      {[...new Set(Object.values(own))].map((text) => (
        <Refusal key={text}>{text}</Refusal>
      ))}
    </Group>
  );
};

const Group = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 1.2rem;

  > span {
    font-size: 1.2rem;
    font-weight: 600;
    line-height: var(--desk-line, 1.33);
  }
`;

const Kinds = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem 2.4rem;
`;
