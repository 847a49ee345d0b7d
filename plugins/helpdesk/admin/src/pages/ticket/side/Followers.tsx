import { Button, IconButton } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { TicketView } from '../../../../../contracts/tickets';
import { useGetMeQuery } from '../../../api/me';
import { useGetLookupsQuery } from '../../../api/queue';
import { useLetFollowMutation } from '../../../api/tickets';
import { Hidden } from '../../../components/Panel';
import { Select } from '../../../components/Select';
import { describeError, readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';

/** Who is told of what happens here, beside those who work on it; colleagues are added and taken off. */
export const Followers = ({ ticket }: { ticket: TicketView }) => {
  const { t, tMaybe } = useDesk();
  const { data: lookups } = useGetLookupsQuery();
  const { data: me } = useGetMeQuery();
  const [letFollow, { isLoading }] = useLetFollowMutation();
  const [chosen, setChosen] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [told, setTold] = useState('');
  const select = useRef<HTMLSelectElement>(null);
  const mayChange = me?.permissions.perform ?? false;
  const others = lookups?.agents.filter(
    ({ key, isActive }) => isActive && !ticket.followers.some((follower) => follower.key === key)
  );

  const change = async (agent: { key: string; name: string }, follow: boolean) => {
    setRefusal(null);
    const answer = await letFollow({ number: ticket.number, body: { agent: agent.key, follow } });
    if ('error' in answer) {
      setRefusal(describeError(readError(answer.error), tMaybe));
      return;
    }
    setTold(t(follow ? 'followers.added' : 'followers.removed', { name: agent.name }));
    setChosen('');
    select.current?.focus();
  };
  const isMe = (key: string) => key === me?.key;

  return (
    <>
      {ticket.followers.length === 0 ? <Quiet>{t('followers.none')}</Quiet> : null}
      {ticket.followers.length > 0 ? (
        <List>
          {ticket.followers.map((follower) => (
            <li key={follower.key}>
              <bdi>
                {isMe(follower.key) ? t('assignee.me', { name: follower.name }) : follower.name}
              </bdi>
              {mayChange ? (
                <IconButton
                  label={t('followers.remove', { name: follower.name })}
                  variant="ghost"
                  size="XS"
                  type="button"
                  disabled={isLoading}
                  onClick={() => void change(follower, false)}
                >
                  <Cross />
                </IconButton>
              ) : null}
            </li>
          ))}
        </List>
      ) : null}
      {mayChange && others && others.length > 0 ? (
        <Form
          onSubmit={(event) => {
            event.preventDefault();
            const agent = others.find(({ key }) => key === chosen);
            if (agent) void change(agent, true);
          }}
        >
          <Select
            ref={select}
            aria-label={t('followers.choose')}
            value={chosen}
            onChange={({ target }) => setChosen(target.value)}
          >
            <option value="">{t('followers.choose')}</option>
            {others.map(({ key, name }) => (
              <option key={key} value={key}>
                {isMe(key) ? t('assignee.me', { name }) : name}
              </option>
            ))}
          </Select>
          {chosen ? (
            <Button type="submit" variant="secondary" loading={isLoading}>
              {t('followers.add')}
            </Button>
          ) : null}
        </Form>
      ) : null}
      {refusal ? <Refusal role="alert">{refusal}</Refusal> : null}
      <Hidden role="status">{told}</Hidden>
    </>
  );
};

const Quiet = styled.p`
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.3rem;
`;

const List = styled.ul`
  display: grid;
  gap: 0.2rem;

  li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.8rem;
    min-height: 2.8rem;
  }

  bdi {
    min-width: 0;
    overflow-wrap: anywhere;
  }
`;

const Form = styled.form`
  display: grid;
  gap: 0.8rem;
`;

const Refusal = styled.p`
  color: ${({ theme }) => theme.colors.danger600};
  font-size: 1.3rem;
`;
