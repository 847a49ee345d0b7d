import { Lock } from '@strapi/icons';
import { css, styled } from 'styled-components';
import type { EntryView, TicketView } from '../../../../contracts/tickets';
import { ScoreText } from '../../components/ScoreText';
import { Time } from '../../components/Time';
import { useDesk } from '../../i18n/desk-context';
import { EntryAlarm } from './EntryAlarm';
import { EntryChanges } from './EntryChanges';
import { EntryFields } from './EntryFields';
import { EntryFiles } from './EntryFiles';
import { EntryMails } from './EntryMails';
import { EntryPlaces } from './EntryPlaces';
import { EntryRouting } from './EntryRouting';
import { EntryText } from './EntryText';
import { SplitOff } from './merging/SplitOff';
import { EntryTimed } from './EntryTimed';

/** One row of the history: who, when, what was said and what it changed. */
export const Entry = ({ entry, ticket }: { entry: EntryView; ticket: TicketView }) => {
  const { t, name } = useDesk();
  const hasBody =
    entry.text !== null ||
    entry.files.length > 0 ||
    entry.fields.length > 0 ||
    entry.rating !== null;
  const actor = entry.actor.kind === 'system' ? t('actor.system') : entry.actor.name;
  return (
    <Frame
      $kind={frameKind(entry)}
      $hasBody={hasBody}
      data-internal={entry.isInternal || undefined}
    >
      <header>
        <Avatar aria-hidden>{initials(actor)}</Avatar>
        <strong>
          <bdi>{actor}</bdi>
        </strong>
        {entry.actor.kind === 'contact' ? <Role>{t('actor.contact')}</Role> : null}
        <span>
          {entry.action ? <bdi>{name(entry.action.name)}</bdi> : t(`entry.${entry.kind}`)}
        </span>
        <EntryPlaces entry={entry} />
        <SplitOff ticket={ticket} entry={entry} />
        <When>
          <Time at={entry.at} />
        </When>
      </header>
      {entry.isInternal && hasBody ? (
        <Internal>
          <Lock aria-hidden width="1.4rem" height="1.4rem" />
          {t('entry.internal')}
        </Internal>
      ) : null}
      {entry.rating ? (
        <p>
          <ScoreText {...entry.rating} /> <Quiet>{t(`rating.by.${entry.rating.channel}`)}</Quiet>
        </p>
      ) : null}
      {entry.isDeleted ? <Quiet>{t('entry.gone')}</Quiet> : null}
      {entry.text ? <EntryText text={entry.text} isOurs={entry.actor.kind === 'agent'} /> : null}
      <EntryFields fields={entry.fields} />
      <EntryFiles files={entry.files} number={ticket.number} />
      <EntryChanges entry={entry} workflow={ticket.state.workflow} />
      <EntryRouting entry={entry} />
      {entry.timed ? <EntryTimed timed={entry.timed} /> : null}
      {entry.alarm ? <EntryAlarm alarm={entry.alarm} /> : null}
      <EntryMails mailed={entry.mailed} />
    </Frame>
  );
};

type FrameKind = 'client' | 'staff' | 'internal' | 'event';

const frameKind = (entry: EntryView): FrameKind => {
  if (entry.actor.kind === 'contact') return 'client';
  if (entry.text === null && entry.files.length === 0 && entry.fields.length === 0) return 'event';
  return entry.isInternal ? 'internal' : 'staff';
};

/** At most two letters, by the first letter of the first and the last word. */
const initials = (name: string) => {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends.map((word) => [...(word ?? '')][0] ?? '').join('');
};

const When = styled.span`
  margin-inline-start: auto;
  font-size: 1.2rem;
`;

const Frame = styled.article<{ $kind: FrameKind; $hasBody: boolean }>`
  --tone: ${({ theme, $kind }) =>
    ({
      client: theme.colors.primary600,
      staff: theme.colors.neutral300,
      internal: theme.colors.warning500,
      event: theme.colors.neutral200,
    })[$kind]};
  display: grid;
  gap: 1.2rem;
  min-width: 0;
  padding: ${({ $hasBody }) => ($hasBody ? '1.6rem 2rem' : '0.8rem 2rem')};
  border: 1px solid
    ${({ theme, $kind }) => ($kind === 'event' ? 'transparent' : theme.colors.neutral150)};
  border-inline-start: 4px solid var(--tone);
  border-radius: 0.6rem;
  background: ${({ theme, $kind }) =>
    ({
      client: `color-mix(in srgb, ${theme.colors.primary600} 5%, ${theme.colors.neutral0})`,
      staff: theme.colors.neutral0,
      internal: `color-mix(in srgb, ${theme.colors.warning500} 12%, ${theme.colors.neutral0})`,
      event: 'transparent',
    })[$kind]};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 0.8rem;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
  }

  /* What only changed something takes one line. */
  ${({ $kind }) =>
    $kind === 'event' &&
    css`
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.8rem 1.6rem;

      header {
        display: contents;
      }

      ${When} {
        order: 1;
      }
    `}

  strong {
    color: ${({ theme }) => theme.colors.neutral800};
    font-weight: 600;
  }

  @media (max-width: 767px) {
    padding-inline: 1.4rem;
  }
`;

const Avatar = styled.span`
  display: grid;
  place-items: center;
  width: 2.8rem;
  height: 2.8rem;
  border-radius: 50%;
  background: color-mix(in srgb, var(--tone) 22%, ${({ theme }) => theme.colors.neutral0});
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.1rem;
  font-weight: 600;
  line-height: 1;
`;

const Role = styled.span`
  padding: 0 0.6rem;
  border-radius: 0.4rem;
  background: ${({ theme }) => theme.colors.primary100};
  color: ${({ theme }) => theme.colors.primary700};
  font-size: 1.2rem;
  font-weight: 500;
`;

const Quiet = styled.small`
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;
`;

const Internal = styled.p`
  display: flex;
  align-items: center;
  gap: 0.8rem;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.2rem;
  font-weight: 600;

  svg path {
    fill: ${({ theme }) => theme.colors.warning600};
  }
`;
