import { ArrowRight, Pencil, User } from '@strapi/icons';
import { styled } from 'styled-components';
import type { EntryView } from '../../../../contracts/tickets';
import { useGetLookupsQuery } from '../../api/queue';
import { Hidden } from '../../components/Panel';
import { StateBadge } from '../../components/StateBadge';
import { stateOf } from '../../components/state-of';
import { useDesk } from '../../i18n/desk-context';

/** What the entry changed: state, person or team, subject, each before and after. */
export const EntryChanges = ({ entry, workflow }: { entry: EntryView; workflow: string }) => {
  const { t } = useDesk();
  const { data: lookups } = useGetLookupsQuery();
  const { before, after } = entry;
  const badge = (key: string) => (
    <StateBadge stateKey={key} state={stateOf(lookups, { workflow, key })} />
  );
  const owner = ({ assignee, team }: EntryView['after'] | EntryView['before']) =>
    [assignee?.name, team?.name].filter(Boolean).join(' · ') || t('assignee.nobody');
  const isStateChanged = before.state !== after.state;
  const isOwnerChanged =
    before.assignee?.key !== after.assignee?.key || before.team?.key !== after.team?.key;
  if (!isStateChanged && !isOwnerChanged && !entry.subject && !entry.tags) return null;

  return (
    <Changes>
      {isStateChanged ? (
        <li>
          <Hidden>{t('change.state')}</Hidden>
          {before.state ? badge(before.state) : null}
          {before.state ? <Arrow aria-label={t('change.to')} role="img" /> : null}
          {badge(after.state)}
        </li>
      ) : null}
      {isOwnerChanged ? (
        <li>
          <Hidden>{t('change.assignee')}</Hidden>
          <User aria-hidden width="1.4rem" height="1.4rem" />
          <bdi>{owner(before)}</bdi>
          <Arrow aria-label={t('change.to')} role="img" />
          <bdi>{owner(after)}</bdi>
        </li>
      ) : null}
      {entry.subject ? (
        <li>
          <Hidden>{t('change.subject')}</Hidden>
          <Pencil aria-hidden width="1.4rem" height="1.4rem" />
          <bdi>{entry.subject.before || t('ticket.noSubject')}</bdi>
          <Arrow aria-label={t('change.to')} role="img" />
          <bdi>{entry.subject.after}</bdi>
        </li>
      ) : null}
      {entry.tags ? <TagChanges tags={entry.tags} /> : null}
    </Changes>
  );
};

const TagChanges = ({ tags }: { tags: NonNullable<EntryView['tags']> }) => {
  const { t } = useDesk();
  return (
    <>
      {(['added', 'removed'] as const).map((what) =>
        tags[what].length > 0 ? (
          <li key={what}>
            {t(`change.tags.${what}`)}
            {tags[what].map((name) => (
              <TagName key={name}>
                <bdi>{name}</bdi>
              </TagName>
            ))}
          </li>
        ) : null
      )}
    </>
  );
};

const TagName = styled.span`
  padding: 0 0.6rem;
  border-radius: 0.4rem;
  background: ${({ theme }) => theme.colors.neutral150};
  color: ${({ theme }) => theme.colors.neutral800};
  overflow-wrap: anywhere;
`;

const Changes = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem 2.4rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.3rem;

  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.8rem;
    min-width: 0;
  }
`;

const Arrow = styled(ArrowRight)`
  width: 1.2rem;
  height: 1.2rem;

  &:dir(rtl) {
    transform: scaleX(-1);
  }
`;
