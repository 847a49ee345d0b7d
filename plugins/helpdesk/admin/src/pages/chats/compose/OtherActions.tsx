import { useState } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import type { ActionOffer, TicketView } from '../../../../../contracts/tickets';
import type { StateColour } from '../../../../../contracts/workflow';
import { useGetLookupsQuery } from '../../../api/queue';
import { textToHtml } from '../../../components/editor/editor-html';
import { stateOf } from '../../../components/state-of';
import { WorkflowIcon } from '../../../components/WorkflowIcon';
import { WORKFLOW_COLOURS } from '../../../components/workflow-colours';
import { useDesk } from '../../../i18n/desk-context';
import { isImmediate } from '../../ticket/action-form';
import { ActionFormDialog } from '../../ticket/ActionFormDialog';
import { takesText } from './choose-actions';

interface OtherActionsProps {
  ticket: TicketView;
  actions: readonly ActionOffer[];
  /** What is written in the composer and goes along. */
  textFor: (action: ActionOffer) => string;
  onSend: (action: ActionOffer) => void;
  onDone: (action: ActionOffer) => void;
}

/**
 * The other buttons of the state. One that needs nothing, or only the text that is there already, acts at once; others
 * open their form, as on the page of the request.
 */
export const OtherActions = ({ ticket, actions, textFor, onSend, onDone }: OtherActionsProps) => {
  const { t, name } = useDesk();
  const { toggleNotification } = useNotification();
  const { data: lookups } = useGetLookupsQuery();
  const [open, setOpen] = useState<ActionOffer | null>(null);
  if (actions.length === 0) return null;
  const categoryOf = ({ to }: ActionOffer) =>
    to === null
      ? undefined
      : stateOf(lookups, { workflow: ticket.state.workflow, key: to })?.category;
  const press = (action: ActionOffer) => {
    const hasText = takesText(action) && textFor(action).trim() !== '';
    if (hasText || isImmediate(action, categoryOf(action))) onSend(action);
    else setOpen(action);
  };
  return (
    <>
      <Bar aria-label={t('action.label')}>
        {actions.map((action) => (
          <li key={action.key}>
            <Action
              type="button"
              $colour={action.colour}
              data-action={action.key}
              onClick={() => press(action)}
            >
              <WorkflowIcon name={action.icon} />
              <bdi>{name(action.name)}</bdi>
            </Action>
          </li>
        ))}
      </Bar>
      {open ? (
        <ActionFormDialog
          number={ticket.number}
          action={open}
          text={textToHtml(textFor(open))}
          onDone={(action) => {
            setOpen(null);
            onDone(action);
            toggleNotification({
              type: 'success',
              message: t('action.done', { action: name(action.name) }),
            });
          }}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  );
};

const Bar = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: 0.6rem;

  li {
    flex: none;
  }

  /* Where there is little room they stand in one line, so that some is left for what is said; what goes on fades. */
  @media (max-width: 767px), (max-height: 800px) {
    flex-wrap: nowrap;
    mask-image: linear-gradient(90deg, transparent, #000 1.6rem calc(100% - 1.6rem), transparent);
    margin-inline: -1.6rem;
    padding: 0.2rem 1.6rem;
    overflow-x: auto;
    scrollbar-width: thin;
  }
`;

const Action = styled.button<{ $colour: StateColour }>`
  --tone: ${({ $colour }) => WORKFLOW_COLOURS[$colour]};
  display: inline-flex;
  align-items: center;
  gap: 0.6rem;
  min-height: 3.2rem;
  padding-inline: 1.2rem;
  border: 1px solid color-mix(in srgb, var(--tone) 45%, ${({ theme }) => theme.colors.neutral0});
  border-radius: 1.6rem;
  background: color-mix(in srgb, var(--tone) 8%, ${({ theme }) => theme.colors.neutral0});
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  font-size: 1.3rem;
  cursor: pointer;

  svg {
    width: 1.3rem;
    height: 1.3rem;
  }

  svg path {
    fill: color-mix(in srgb, var(--tone) 80%, ${({ theme }) => theme.colors.neutral1000});
  }

  &:hover {
    background: color-mix(in srgb, var(--tone) 20%, ${({ theme }) => theme.colors.neutral0});
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  @media (max-width: 767px) {
    min-height: 4rem;
  }
`;
