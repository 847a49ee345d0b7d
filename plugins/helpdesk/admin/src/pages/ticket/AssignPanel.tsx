import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { TicketView } from '../../../../contracts/tickets';
import { useGetLookupsQuery } from '../../api/queue';
import { useAssignTicketMutation } from '../../api/tickets';
import { AssigneeSelect } from '../../components/AssigneeSelect';
import { describeError, readError } from '../../format/error';
import { useDesk } from '../../i18n/desk-context';
import { toAssignment } from './action-form';
import { newClientId } from './client-id';

/** Who has the ticket, and for those who may: giving it to another person or team. */
export const AssignPanel = ({ ticket }: { ticket: TicketView }) => {
  const { t, tMaybe } = useDesk();
  const [assign, { isLoading }] = useAssignTicketMutation();
  const current = currentValue(ticket);
  const [chosen, setChosen] = useState(current);
  const [clientId, setClientId] = useState(newClientId);
  const [error, setError] = useState<string | null>(null);
  const { data: lookups } = useGetLookupsQuery();
  const owner = [ticket.assignee?.name, ticket.team?.name].filter(Boolean).join(' · ');
  const isGone =
    ticket.assignee !== null &&
    lookups !== undefined &&
    !lookups.agents.some(({ key, isActive }) => isActive && key === ticket.assignee?.key);
  // Then the list itself shows who has it; those who are gone stand in no list.
  const isListed = ticket.may.assign && !isGone;

  const save = async () => {
    setError(null);
    const body = { version: ticket.version, clientId, ...toAssignment(chosen) };
    const answer = await assign({ number: ticket.number, body });
    if ('error' in answer) setError(describeError(readError(answer.error), tMaybe));
    else setClientId(newClientId());
  };

  return (
    <>
      {isListed ? null : <bdi>{owner || t('assignee.nobody')}</bdi>}
      {isListed && ticket.assignee && ticket.team ? (
        <span>{t('assign.ofTeam', { team: ticket.team.name })}</span>
      ) : null}
      {ticket.may.assign ? (
        <Form
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <AssigneeSelect
            aria-label={t('assign.title')}
            none={t('assignee.nobody')}
            value={chosen}
            onChange={({ target }) => setChosen(target.value)}
          />
          {chosen === current ? null : (
            <Button type="submit" loading={isLoading} variant="secondary" fullWidth>
              {t('assign.save')}
            </Button>
          )}
        </Form>
      ) : null}
      {error ? <Refusal role="alert">{error}</Refusal> : null}
    </>
  );
};

const currentValue = ({ assignee, team }: TicketView) => {
  if (assignee) return `agent:${assignee.key}`;
  return team ? `team:${team.key}` : '';
};

const Form = styled.form`
  display: grid;
  gap: 0.8rem;
`;

const Refusal = styled.p`
  color: ${({ theme }) => theme.colors.danger600};
  font-size: 1.3rem;
`;
