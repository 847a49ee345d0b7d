import { styled } from 'styled-components';
import type { WorkflowState } from '../../../../../../contracts/workflow';
import { useDesk } from '../../../../i18n/desk-context';
import { SelectField } from '../../fields/SelectField';
import { Card } from '../../frame/Card';
import { moved } from '../../frame/list-changes';
import { withState } from '../document/document-edits';
import { ActionLookButton } from '../parts/ActionLook';
import { ListButtons } from '../parts/ListButtons';
import { Quiet, Refusal } from '../parts/Part';
import { useWorkflowEdit } from './workflow-edit';

/** Which actions a state offers, in the order of their buttons. */
export const StateActions = ({ state }: { state: WorkflowState }) => {
  const { t, name } = useDesk();
  const { document, isReadOnly, refusals, change, open } = useWorkflowEdit();
  const set = (actions: string[]) => change((d) => withState(d, state.key, { actions }));
  const others = document.actions.filter(({ key }) => !state.actions.includes(key));
  return (
    <Card title={t('workflows.state.actions')} hint={t('workflows.state.actions.hint')}>
      {state.actions.length === 0 ? <Quiet>{t('workflows.state.noButtons')}</Quiet> : null}
      <List>
        {state.actions.map((key, at) => {
          const action = document.actions.find((candidate) => candidate.key === key);
          const target = document.states.find((one) => one.key === action?.to);
          const refusal = refusals[`states.${state.key}.actions.${key}`];
          return (
            <li key={key}>
              <span>
                {action ? (
                  <ActionLookButton action={action} onOpen={() => open({ part: 'action', key })} />
                ) : (
                  <code dir="ltr">{key}</code>
                )}
                <small>
                  {target
                    ? t('workflows.leadsTo.name', { name: name(target.name) })
                    : t('workflows.stays')}
                  {action?.staff === false ? ` · ${t('workflows.byClient')}` : ''}
                </small>
                {refusal ? <Refusal>{refusal}</Refusal> : null}
              </span>
              {isReadOnly ? null : (
                <ListButtons
                  name={action ? name(action.name) : key}
                  at={at}
                  count={state.actions.length}
                  onMove={(to) => set(moved(state.actions, at, to))}
                  onRemove={() => set(state.actions.filter((other) => other !== key))}
                />
              )}
            </li>
          );
        })}
      </List>
      {isReadOnly || others.length === 0 ? null : (
        <SelectField
          name={`states.${state.key}.add`}
          label={t('workflows.state.offer')}
          value=""
          onChange={(key) => (key ? set([...state.actions, key]) : undefined)}
        >
          <option value="">{t('workflows.choose')}</option>
          {others.map((action) => (
            <option key={action.key} value={action.key}>
              {name(action.name)}
            </option>
          ))}
        </SelectField>
      )}
    </Card>
  );
};

const List = styled.ol`
  display: grid;

  li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.8rem 1.6rem;
    padding-block: 0.8rem;
    border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  li:last-child {
    border: 0;
  }

  li > span:first-child {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 1.2rem;
    min-width: 0;
  }

  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
  }
`;
