import { Button, Field, TextInput } from '@strapi/design-system';
import { Message, Plus, Search } from '@strapi/icons';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';
import type { CannedReply } from '../../../../contracts/faq';
import { useGetCannedRepliesQuery } from '../../api/canned';
import { Failed, Notice } from '../../components/Notice';
import { Hidden } from '../../components/Panel';
import { Skeleton } from '../../components/Skeleton';
import { useRested } from '../../components/use-rested';
import { useDesk } from '../../i18n/desk-context';
import { SettingsMain } from '../settings/frame/SettingsMain';
import { CannedRow } from './CannedRow';
import { groupReplies } from './group-replies';

/** Every canned reply that this agent may insert, under whose it is. */
export const CannedListPage = () => {
  const { t } = useDesk();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const q = useRested(typed.trim());
  const { data, currentData, error, refetch } = useGetCannedRepliesQuery(
    { q },
    { refetchOnMountOrArgChange: true }
  );
  const replies = currentData ?? data;
  const add = (
    <Button startIcon={<Plus />} onClick={() => navigate('/plugins/helpdesk/canned/new')}>
      {t('canned.new')}
    </Button>
  );
  const isEmpty = replies?.length === 0;
  const isFirst = isEmpty && q === '';

  return (
    <SettingsMain
      title={t('nav.canned')}
      intro={t('canned.intro')}
      action={isFirst ? undefined : add}
      isWide
    >
      {isFirst ? null : (
        <Find role="search">
          <Field.Root name="q">
            <Hidden>
              <Field.Label>{t('canned.search')}</Field.Label>
            </Hidden>
            <TextInput
              type="search"
              placeholder={t('canned.search')}
              dir="auto"
              maxLength={200}
              startAction={<Search aria-hidden />}
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
          </Field.Root>
        </Find>
      )}
      {!replies && error ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {!replies && !error ? <Skeleton lines={6} /> : null}
      {isFirst ? (
        <Notice
          icon={<Message aria-hidden width="3.2rem" height="3.2rem" />}
          title={t('canned.empty')}
          action={add}
        >
          {t('canned.emptyText')}
        </Notice>
      ) : null}
      {isEmpty && !isFirst ? (
        <Notice
          icon={<Search aria-hidden width="3.2rem" height="3.2rem" />}
          title={t('canned.none', { query: q })}
        />
      ) : null}
      {replies ? <Groups replies={replies} /> : null}
      <Hidden role="status">{replies ? t('canned.count', { count: replies.length }) : null}</Hidden>
    </SettingsMain>
  );
};

const Groups = ({ replies }: { replies: readonly CannedReply[] }) => {
  const { t, locale } = useDesk();
  return (
    <>
      {groupReplies(replies, locale).map(({ scope, team, replies: ofGroup }) => (
        <Group key={team?.key ?? scope} aria-labelledby={`canned-${team?.key ?? scope}`}>
          <h2 id={`canned-${team?.key ?? scope}`}>
            {team ? t('canned.ofTeam', { team: team.name }) : t(`canned.group.${scope}`)}
          </h2>
          <ul>
            {ofGroup.map((reply) => (
              <CannedRow key={reply.key} reply={reply} />
            ))}
          </ul>
        </Group>
      ))}
    </>
  );
};

const Find = styled.div`
  max-width: 40rem;
`;

const Group = styled.section`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 0.8rem;

  h2 {
    font-size: 1.3rem;
    font-weight: 600;
    line-height: var(--desk-line, 1.5);
  }

  ul {
    border: 1px solid ${({ theme }) => theme.colors.neutral150};
    border-radius: 0.6rem;
    background: ${({ theme }) => theme.colors.neutral0};
  }
`;
