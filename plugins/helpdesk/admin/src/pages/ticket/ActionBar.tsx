import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import type { ActionOffer } from '../../../../contracts/tickets';
import type { StateColour } from '../../../../contracts/workflow';
import { WorkflowIcon } from '../../components/WorkflowIcon';
import { WORKFLOW_COLOURS } from '../../components/workflow-colours';
import { useDesk } from '../../i18n/desk-context';

interface ActionBarProps {
  actions: ActionOffer[];
  openKey: string | null;
  onOpen: (action: ActionOffer) => void;
  /** What stands beside them. */
  children?: ReactNode;
}

/** One button for each action that the state offers, in the owner's order and colours. */
export const ActionBar = ({ actions, openKey, onOpen, children }: ActionBarProps) => {
  const { name } = useDesk();
  return (
    <Bar>
      {actions.map((action) => (
        <Button
          key={action.key}
          type="button"
          $colour={action.colour}
          data-action={action.key}
          aria-expanded={action.key === openKey}
          onClick={() => onOpen(action)}
        >
          <WorkflowIcon name={action.icon} />
          <bdi>{name(action.name)}</bdi>
        </Button>
      ))}
      {children}
    </Bar>
  );
};

/* Always in reach: it floats over a long history and comes to rest above its form. */
const Bar = styled.div`
  position: sticky;
  inset-block-end: 0;
  z-index: 2;
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;
  margin-block-start: 1.2rem;
  padding-block: 1.2rem;
  background: ${({ theme }) => theme.colors.neutral100};

  @media (max-width: 767px) {
    position: static;
  }
`;

const Button = styled.button<{ $colour: StateColour }>`
  --tone: ${({ $colour }) => WORKFLOW_COLOURS[$colour]};
  display: inline-flex;
  flex: none;
  align-items: center;
  gap: 0.8rem;
  min-height: 3.6rem;
  padding-inline: 1.6rem;
  border: 1px solid color-mix(in srgb, var(--tone) 55%, ${({ theme }) => theme.colors.neutral0});
  border-radius: ${({ theme }) => theme.borderRadius};
  background: color-mix(in srgb, var(--tone) 10%, ${({ theme }) => theme.colors.neutral0});
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  font-size: 1.4rem;
  font-weight: 500;
  cursor: pointer;

  svg path {
    fill: color-mix(in srgb, var(--tone) 80%, ${({ theme }) => theme.colors.neutral1000});
  }

  &:hover,
  &[aria-expanded='true'] {
    background: color-mix(in srgb, var(--tone) 22%, ${({ theme }) => theme.colors.neutral0});
  }

  &[aria-expanded='true'] {
    border-color: var(--tone);
    box-shadow: inset 0 0 0 1px var(--tone);
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  @media (max-width: 767px) {
    min-height: 4.4rem;
  }
`;
