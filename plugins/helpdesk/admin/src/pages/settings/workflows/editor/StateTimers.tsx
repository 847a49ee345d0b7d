import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { styled } from 'styled-components';
import type { WorkflowState, WorkflowTimer } from '../../../../../../contracts/workflow';
import { useDesk } from '../../../../i18n/desk-context';
import { Card } from '../../frame/Card';
import { withItem } from '../../frame/list-changes';
import { withState } from '../document/document-edits';
import { freeKey, keysOf } from '../document/keys';
import { newTimer } from '../document/new-parts';
import { Quiet, Refusal } from '../parts/Part';
import { TimerEditor } from './TimerEditor';
import { useWorkflowEdit } from './workflow-edit';

/** As many as the check takes. */
const MOST = 10;

/** What happens in a state by itself, and to how many requests that are there already. */
export const StateTimers = ({ state }: { state: WorkflowState }) => {
  const { t } = useDesk();
  const { document, published, isReadOnly, refusals, change } = useWorkflowEdit();
  const { timers = [] } = state;
  const path = `states.${state.key}.timers`;
  const set = (next: WorkflowTimer[]) => change((d) => withState(d, state.key, { timers: next }));
  const here = published.ticketCounts[state.key] ?? 0;
  const before = published.document.states.find(({ key }) => key === state.key)?.timers ?? [];
  const isNews = timers.some(
    (timer) => JSON.stringify(timer) !== JSON.stringify(before.find(({ key }) => key === timer.key))
  );
  // Closing is what is meant most often.
  const first = document.actions.find(({ key }) => key === 'close') ?? document.actions[0];
  return (
    <Card title={t('workflows.timers')} hint={t('workflows.timers.hint')}>
      {timers.length === 0 ? <Quiet>{t('workflows.timers.none')}</Quiet> : null}
      {refusals[path] ? <Refusal>{refusals[path]}</Refusal> : null}
      {timers.map((timer, at) => (
        <TimerEditor
          key={timer.key}
          path={`${path}.${timer.key}`}
          timer={timer}
          onChange={(next) => set(withItem(timers, at, next))}
          onRemove={() => set(timers.filter((other) => other !== timer))}
        />
      ))}
      {isNews && here > 0 ? (
        <Here role="status">{t('workflows.timers.here', { count: here })}</Here>
      ) : null}
      {isReadOnly ? null : (
        <Foot>
          <Button
            type="button"
            size="S"
            variant="tertiary"
            startIcon={<Plus />}
            disabled={!first || timers.length >= MOST}
            onClick={() =>
              first
                ? set([...timers, newTimer(freeKey('timer', keysOf(timers)), first.key)])
                : undefined
            }
          >
            {t('workflows.timers.addAction')}
          </Button>
          {first ? null : <Quiet>{t('workflows.timers.noAction')}</Quiet>}
          {timers.length >= MOST ? (
            <Quiet>{t('workflows.timers.most', { count: MOST })}</Quiet>
          ) : null}
        </Foot>
      )}
    </Card>
  );
};

const Here = styled.p`
  padding: 1.2rem 1.6rem;
  border-radius: 0.6rem;
  background: ${({ theme }) => theme.colors.warning100};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.3rem;
  line-height: var(--desk-line, 1.5);
`;

const Foot = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.8rem 1.6rem;
`;
