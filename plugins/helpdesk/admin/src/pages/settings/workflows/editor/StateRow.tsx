import { ArrowRight } from '@strapi/icons';
import { styled } from 'styled-components';
import type {
  StateColour,
  WorkflowAction,
  WorkflowState,
} from '../../../../../../contracts/workflow';
import { WORKFLOW_COLOURS } from '../../../../components/workflow-colours';
import { WorkflowIcon } from '../../../../components/WorkflowIcon';
import { useDesk } from '../../../../i18n/desk-context';
import { moved } from '../../frame/list-changes';
import { ActionLookButton } from '../parts/ActionLook';
import { ListButtons } from '../parts/ListButtons';
import { Quiet } from '../parts/Part';
import { TimerLines } from './TimerLines';
import { useWorkflowEdit } from './workflow-edit';

/** One state: what it means to whom, how much lies in it, and what can be done there. */
export const StateRow = ({ state, at }: { state: WorkflowState; at: number }) => {
  const { t, name } = useDesk();
  const { document, published, isReadOnly, change, open } = useWorkflowEdit();
  const actions = state.actions.flatMap(
    (key) => document.actions.find((action) => action.key === key) ?? []
  );
  const buttons = actions.filter(({ staff }) => staff);
  const ofClient = actions.filter(({ staff }) => !staff);
  const count = published.ticketCounts[state.key] ?? 0;
  return (
    <Row $colour={state.colour}>
      <Head>
        <span>
          <WorkflowIcon name={state.icon} />
        </span>
        <div>
          <h3>
            <button type="button" onClick={() => open({ part: 'state', key: state.key })}>
              <bdi>{name(state.name)}</bdi>
            </button>
          </h3>
          <p>
            <span>{t(`workflows.category.${state.category}`)}</span>
            <span>
              {state.clientName
                ? t('workflows.clientReads', { name: name(state.clientName) })
                : t('workflows.clientReads.nothing')}
            </span>
            <span>{t('workflows.tickets', { count })}</span>
            {document.initialState === state.key ? <em>{t('workflows.initial.mark')}</em> : null}
          </p>
        </div>
        {isReadOnly ? null : (
          <ListButtons
            name={name(state.name)}
            at={at}
            count={document.states.length}
            onMove={(to) =>
              change((before) => ({ ...before, states: moved(before.states, at, to) }))
            }
          />
        )}
      </Head>
      <ActionList actions={buttons} />
      {buttons.length === 0 ? <Quiet>{t('workflows.state.noButtons')}</Quiet> : null}
      {ofClient.length > 0 ? (
        <Client>
          <small>{t('workflows.byClient')}</small>
          <ActionList actions={ofClient} />
        </Client>
      ) : null}
      <TimerLines state={state} />
    </Row>
  );
};

const ActionList = ({ actions }: { actions: WorkflowAction[] }) => {
  const { t, name, direction } = useDesk();
  const { document, open } = useWorkflowEdit();
  if (actions.length === 0) return null;
  const targetOf = ({ to }: WorkflowAction) => document.states.find(({ key }) => key === to);
  return (
    <Actions>
      {actions.map((action) => {
        const target = targetOf(action);
        return (
          <li key={action.key}>
            <ActionLookButton
              action={action}
              onOpen={() => open({ part: 'action', key: action.key })}
            />
            {target ? (
              <Target>
                <ArrowRight
                  aria-label={t('workflows.leadsTo')}
                  width="1rem"
                  height="1rem"
                  style={direction === 'rtl' ? { transform: 'scaleX(-1)' } : undefined}
                />
                <bdi>{name(target.name)}</bdi>
              </Target>
            ) : null}
          </li>
        );
      })}
    </Actions>
  );
};

const Row = styled.li<{ $colour: StateColour }>`
  --tone: ${({ $colour }) => WORKFLOW_COLOURS[$colour]};
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 1.2rem;
  padding: 1.6rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-inline-start: 4px solid var(--tone);
  border-radius: 0.6rem;
`;

const Head = styled.div`
  display: flex;
  align-items: flex-start;
  gap: 1.2rem;

  > span:first-child {
    display: inline-flex;
    flex: none;
    align-items: center;
    justify-content: center;
    width: 3.2rem;
    height: 3.2rem;
    border-radius: 50%;
    background: color-mix(in srgb, var(--tone) 16%, ${({ theme }) => theme.colors.neutral0});
  }

  > span:first-child path {
    fill: color-mix(in srgb, var(--tone) 80%, ${({ theme }) => theme.colors.neutral1000});
  }

  > div {
    flex: 1;
    display: grid;
    gap: 0.2rem;
    min-width: 0;
  }

  h3 button {
    padding: 0;
    border: 0;
    background: none;
    color: ${({ theme }) => theme.colors.neutral800};
    font: inherit;
    font-size: 1.5rem;
    font-weight: 600;
    line-height: var(--desk-line, 1.4);
    text-align: start;
    cursor: pointer;
  }

  h3 button:hover {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }

  h3 button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  p {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.6rem;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
    line-height: var(--desk-line, 1.5);
  }

  em {
    color: ${({ theme }) => theme.colors.primary700};
    font-style: normal;
    font-weight: 600;
  }
`;

const Actions = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem 1.6rem;

  li {
    display: inline-flex;
    align-items: center;
    gap: 0.8rem;
    min-width: 0;
    max-width: 100%;
  }
`;

const Target = styled.span`
  display: inline-flex;
  align-items: center;
  gap: 0.6rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;
  line-height: var(--desk-line, 1.4);

  svg path {
    fill: ${({ theme }) => theme.colors.neutral500};
  }
`;

const Client = styled.div`
  display: grid;
  gap: 0.6rem;
  padding-block-start: 1.2rem;
  border-block-start: 1px dashed ${({ theme }) => theme.colors.neutral200};

  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }
`;
