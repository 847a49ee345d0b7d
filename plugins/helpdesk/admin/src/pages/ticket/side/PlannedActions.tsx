import { styled } from 'styled-components';
import type { PlannedAction } from '../../../../../contracts/timing';
import { Time } from '../../../components/Time';
import { useDesk } from '../../../i18n/desk-context';

/** What the desk does to the ticket by itself, and when. */
export const PlannedActions = ({ planned }: { planned: PlannedAction[] }) => {
  const { t, name } = useDesk();
  return (
    <List>
      {planned.map(({ key, action, dueAt }) => (
        <li key={key}>
          <bdi>{name(action.name)}</bdi>
          <Time at={dueAt} />
        </li>
      ))}
      <li>
        <small>{t('planned.unless')}</small>
      </li>
    </List>
  );
};

const List = styled.ul`
  display: grid;
  gap: 0.4rem;

  li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1.2rem;
  }

  bdi {
    font-weight: 500;
  }

  time,
  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
  }
`;
