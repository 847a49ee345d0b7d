import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { styled } from 'styled-components';
import { LocalizedField } from '../../../../components/localized-field/LocalizedField';
import { useDesk } from '../../../../i18n/desk-context';
import { SelectField } from '../../fields/SelectField';
import { Card, Pair } from '../../frame/Card';
import { unusedActions } from '../document/document-edits';
import { freeKey, keysOf } from '../document/keys';
import { newAction, newState } from '../document/new-parts';
import { ActionLookButton } from '../parts/ActionLook';
import { Quiet } from '../parts/Part';
import { OpeningSummary } from './OpeningSummary';
import { StateRow } from './StateRow';
import { useWorkflowEdit } from './workflow-edit';

/** The whole workflow, from top to bottom. */
export const Overview = () => {
  const { t, name } = useDesk();
  const { document, isReadOnly, refusals, change, open } = useWorkflowEdit();
  const unused = unusedActions(document);
  const addState = () => {
    const key = freeKey('new-state', keysOf(document.states));
    change((before) => ({ ...before, states: [...before.states, newState(key)] }));
    open({ part: 'state', key });
  };
  const addAction = () => {
    const key = freeKey('new-action', keysOf(document.actions));
    change((before) => ({ ...before, actions: [...before.actions, newAction(key)] }));
    open({ part: 'action', key });
  };
  return (
    <>
      <Card>
        <Pair>
          <LocalizedField
            name="name"
            label={t('workflows.name')}
            value={document.name}
            refusals={refusals}
            disabled={isReadOnly}
            maxLength={120}
            required
            onChange={(words) => change((before) => ({ ...before, name: words }))}
          />
          <SelectField
            name="initialState"
            label={t('workflows.initial')}
            hint={t('workflows.initial.hint')}
            value={document.initialState}
            error={refusals.initialState}
            disabled={isReadOnly}
            onChange={(initialState) => change((before) => ({ ...before, initialState }))}
          >
            {document.states.map((state) => (
              <option key={state.key} value={state.key}>
                {name(state.name)}
              </option>
            ))}
          </SelectField>
        </Pair>
      </Card>
      <OpeningSummary />
      <Card title={t('workflows.states')} hint={t('workflows.states.hint')}>
        <States>
          {document.states.map((state, at) => (
            <StateRow key={state.key} state={state} at={at} />
          ))}
        </States>
        {isReadOnly ? null : (
          <Buttons>
            <Button type="button" variant="secondary" startIcon={<Plus />} onClick={addState}>
              {t('workflows.state.add')}
            </Button>
          </Buttons>
        )}
      </Card>
      <Card title={t('workflows.unused')} hint={t('workflows.unused.hint')}>
        {unused.length === 0 ? (
          <Quiet>{t('workflows.unused.none')}</Quiet>
        ) : (
          <Buttons>
            {unused.map((action) => (
              <ActionLookButton
                key={action.key}
                action={action}
                onOpen={() => open({ part: 'action', key: action.key })}
              />
            ))}
          </Buttons>
        )}
        {isReadOnly ? null : (
          <Buttons>
            <Button type="button" variant="secondary" startIcon={<Plus />} onClick={addAction}>
              {t('workflows.action.add')}
            </Button>
          </Buttons>
        )}
      </Card>
    </>
  );
};

const States = styled.ol`
  display: grid;
  gap: 1.2rem;
`;

const Buttons = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;
`;
