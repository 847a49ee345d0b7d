import { IconButton } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Drag } from '@strapi/icons';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { TeamProfile } from '../../../../../contracts/people';
import { useDesk } from '../../../i18n/desk-context';
import { DeleteTeam } from './DeleteTeam';

interface TeamRowProps {
  team: TeamProfile;
  canEdit: boolean;
  isFirst: boolean;
  isLast: boolean;
  isDragged: boolean;
  onMove: (step: -1 | 1) => void;
  onDragStart: () => void;
  onDragEnd: () => void;
  onDrop: () => void;
}

/** One team: who is in it, who sees after it, and how much it has to do. */
export const TeamRow = ({
  team,
  canEdit,
  isFirst,
  isLast,
  isDragged,
  onMove,
  onDragStart,
  onDragEnd,
  onDrop,
}: TeamRowProps) => {
  const { t } = useDesk();
  const [isOver, setIsOver] = useState(false);
  return (
    <Row
      draggable={canEdit}
      $isDragged={isDragged}
      $isOver={isOver}
      onDragStart={onDragStart}
      onDragEnd={onDragEnd}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        onDrop();
      }}
    >
      {canEdit ? <Drag aria-hidden width="1.6rem" height="1.6rem" /> : <span />}
      <Main>
        <Link to={team.key}>
          <bdi>{team.name}</bdi>
        </Link>
        <Members team={team} />
      </Main>
      <span>{t('teams.open', { count: team.openTickets })}</span>
      {canEdit ? (
        <Buttons>
          <IconButton
            label={t('teams.up', { name: team.name })}
            variant="ghost"
            disabled={isFirst}
            onClick={() => onMove(-1)}
          >
            <ArrowUp />
          </IconButton>
          <IconButton
            label={t('teams.down', { name: team.name })}
            variant="ghost"
            disabled={isLast}
            onClick={() => onMove(1)}
          >
            <ArrowDown />
          </IconButton>
          <DeleteTeam team={team} />
        </Buttons>
      ) : null}
    </Row>
  );
};

const Members = ({ team }: { team: TeamProfile }) => {
  const { t, locale } = useDesk();
  const list = new Intl.ListFormat(locale, { type: 'unit' });
  const supervisors = team.members.filter(({ isSupervisor }) => isSupervisor);
  const others = team.members.filter(({ isSupervisor }) => !isSupervisor);
  if (team.members.length === 0) return <small>{t('teams.nobody')}</small>;
  return (
    <>
      {supervisors.length > 0 ? (
        <small>
          {t('teams.supervisedBy', { names: list.format(supervisors.map(({ name }) => name)) })}
        </small>
      ) : null}
      {others.length > 0 ? <small>{list.format(others.map(({ name }) => name))}</small> : null}
    </>
  );
};

const Row = styled.li<{ $isDragged: boolean; $isOver: boolean }>`
  display: grid;
  grid-template-columns: 1.6rem minmax(0, 1fr) auto auto;
  align-items: center;
  gap: 0.8rem 1.6rem;
  padding: 1.2rem 1.6rem;
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  background: ${({ theme, $isOver }) => ($isOver ? theme.colors.primary100 : 'transparent')};
  opacity: ${({ $isDragged }) => ($isDragged ? 0.5 : 1)};
  font-size: 1.4rem;

  &:last-child {
    border: 0;
  }

  &[draggable='true'] {
    cursor: grab;
  }

  > svg path {
    fill: ${({ theme }) => theme.colors.neutral500};
  }

  > span {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  @media (max-width: 767px) {
    grid-template-columns: 1.6rem minmax(0, 1fr) auto;

    > :nth-child(3) {
      grid-area: 2 / 2;
    }

    > :nth-child(4) {
      grid-area: 2 / 3;
    }

    > :nth-child(2) {
      grid-column: 2 / -1;
    }
  }
`;

const Main = styled.div`
  display: grid;
  justify-items: start;
  gap: 0.4rem;
  min-width: 0;
  line-height: var(--desk-line, 1.5);

  a {
    color: ${({ theme }) => theme.colors.neutral800};
    font-weight: 600;
    text-decoration: none;
    overflow-wrap: anywhere;
  }

  a:hover {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }

  a:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
  }
`;

const Buttons = styled.div`
  display: flex;
  gap: 0.4rem;

  /* At an end of the list: there, and quiet. */
  button:disabled,
  button[aria-disabled='true'] {
    border-color: transparent;
    background: transparent;
    opacity: 0.5;
  }
`;
