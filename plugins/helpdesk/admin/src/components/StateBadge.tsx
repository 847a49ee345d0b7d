import { styled } from 'styled-components';
import type { StateView } from '../../../contracts/tickets';
import type { StateColour } from '../../../contracts/workflow';
import { useGetLookupsQuery } from '../api/queue';
import { useDesk } from '../i18n/desk-context';
import { WORKFLOW_COLOURS } from './workflow-colours';

/** Name of a state in its colour. An unknown key (a state of an older version) is shown as it is. */
export const StateBadge = ({ state, stateKey }: { state?: StateView; stateKey: string }) => {
  const { name } = useDesk();
  const { isLoading } = useGetLookupsQuery();
  return (
    <Badge $colour={state?.colour ?? 'neutral'}>
      {/* The key keeps the place of a name that is still on its way. */}
      <bdi aria-busy={!state && isLoading}>{state ? name(state.name) : stateKey}</bdi>
    </Badge>
  );
};

const Badge = styled.span<{ $colour: StateColour }>`
  --tone: ${({ $colour }) => WORKFLOW_COLOURS[$colour]};
  display: inline-flex;
  align-items: center;
  gap: 0.6rem;
  max-width: 100%;
  padding: 0.3rem 0.8rem;
  border-radius: 1.2rem;
  background: color-mix(in srgb, var(--tone) 14%, ${({ theme }) => theme.colors.neutral0});
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.2rem;
  font-weight: 500;
  line-height: var(--desk-line, 1.4);
  white-space: nowrap;

  &::before {
    content: '';
    flex: none;
    width: 0.7rem;
    height: 0.7rem;
    border-radius: 50%;
    background: var(--tone);
  }

  bdi {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  [aria-busy='true'] {
    visibility: hidden;
  }
`;
