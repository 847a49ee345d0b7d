import { Modal } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import { styled } from 'styled-components';
import type { ActionOffer, StateView, TicketView } from '../../../../../contracts/tickets';
import { useGetLookupsQuery } from '../../../api/queue';
import { useGetTicketQuery } from '../../../api/tickets';
import { Failed } from '../../../components/Notice';
import { Skeleton } from '../../../components/Skeleton';
import { StateBadge } from '../../../components/StateBadge';
import { WorkflowIcon } from '../../../components/WorkflowIcon';
import { useDesk } from '../../../i18n/desk-context';
import { placesOf } from './drop';

interface MoveDialogProps {
  number: number;
  /** Of a drop: the actions among which it is. */
  only: ActionOffer[] | null;
  onChoose: (ticket: TicketView, action: ActionOffer) => void;
  onClose: () => void;
}

/** Where a card may go, and by which action; the way of the keyboard, of a finger, and of a drop that means several. */
export const MoveDialog = ({ number, only, onChoose, onClose }: MoveDialogProps) => {
  const { t, direction } = useDesk();
  const { currentData, error, refetch } = useGetTicketQuery(
    { number },
    { refetchOnMountOrArgChange: true }
  );
  return (
    <Modal.Root open onOpenChange={(stays) => (stays ? undefined : onClose())}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={t('views.close')}>
          <Modal.Title>{t('board.moveTitle', { number: `#${number}` })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Inside dir={direction}>
            {currentData ? (
              <Places
                ticket={currentData}
                only={only}
                onChoose={(action) => onChoose(currentData, action)}
              />
            ) : null}
            {!currentData && error ? <Failed error={error} onRetry={() => void refetch()} /> : null}
            {!currentData && !error ? <Skeleton lines={4} isBare /> : null}
          </Inside>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};

interface PlacesProps extends Pick<MoveDialogProps, 'only'> {
  ticket: TicketView;
  onChoose: (action: ActionOffer) => void;
}

const Places = ({ ticket, only, onChoose }: PlacesProps) => {
  const { t, name } = useDesk();
  const { data: lookups } = useGetLookupsQuery();
  const places = [...placesOf(ticket)].map(([to, actions]) => ({
    to,
    state: lookups?.states.find(
      (state): state is StateView => state.workflow === ticket.state.workflow && state.key === to
    ),
    actions: actions.filter(({ key }) => !only || only.some((action) => action.key === key)),
  }));
  const list = useRef<HTMLUListElement>(null);
  // Not to the cross that closes the dialog; and once the places have come, which may be later than the dialog.
  useEffect(() => void list.current?.querySelector('button')?.focus(), []);
  const shown = places.filter(({ actions }) => actions.length > 0);
  if (shown.length === 0) {
    return (
      <p>
        {ticket.isHeld
          ? t('action.held', { name: ticket.assignee?.name ?? '' })
          : t('board.nowhere')}
      </p>
    );
  }
  return (
    <>
      <p>
        <bdi>{ticket.subject || t('ticket.noSubject')}</bdi>
      </p>
      <ul ref={list}>
        {shown.flatMap(({ to, state, actions }) =>
          actions.map((action) => (
            <li key={action.key}>
              <button type="button" data-move={action.key} onClick={() => onChoose(action)}>
                <WorkflowIcon name={action.icon} />
                <bdi>{name(action.name)}</bdi>
                <StateBadge state={state} stateKey={to} />
              </button>
            </li>
          ))
        )}
      </ul>
    </>
  );
};

const Inside = styled.div`
  display: grid;
  gap: 1.2rem;
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);

  > p {
    color: ${({ theme }) => theme.colors.neutral600};
  }

  ul {
    display: grid;
    gap: 0.8rem;
  }

  button {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.8rem 1.2rem;
    width: 100%;
    min-height: 4.4rem;
    padding: 0.8rem 1.6rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  button:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  button > bdi {
    flex: 1;
    font-weight: 600;
  }

  button > svg path {
    fill: ${({ theme }) => theme.colors.neutral600};
  }
`;
