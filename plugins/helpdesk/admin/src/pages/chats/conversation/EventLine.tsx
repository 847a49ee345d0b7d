import { styled } from 'styled-components';
import type { EntryView, TicketView } from '../../../../../contracts/tickets';
import { Time } from '../../../components/Time';
import { useDesk } from '../../../i18n/desk-context';
import { EntryChanges } from '../../ticket/EntryChanges';
import { EntryFields } from '../../ticket/EntryFields';
import { EntryPlaces } from '../../ticket/EntryPlaces';
import { EntryRouting } from '../../ticket/EntryRouting';

/** What happened without a word being said: who took it, to where it moved. */
export const EventLine = ({ entry, ticket }: { entry: EntryView; ticket: TicketView }) => {
  const { t, name } = useDesk();
  return (
    <Line>
      <span>
        <bdi>{entry.actor.kind === 'system' ? t('actor.system') : entry.actor.name}</bdi>{' '}
        {entry.action ? <bdi>{name(entry.action.name)}</bdi> : t(`entry.${entry.kind}`)}
      </span>
      <EntryPlaces entry={entry} />
      <EntryChanges entry={entry} workflow={ticket.state.workflow} />
      <EntryFields fields={entry.fields} />
      <EntryRouting entry={entry} />
      <Time at={entry.at} as="clock" />
    </Line>
  );
};

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: center;
  gap: 0.2rem 0.8rem;
  padding-block: 0.4rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;
  text-align: center;

  ul,
  p {
    font-size: 1.2rem;
  }
`;
