import { Checkbox } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useDesk } from '../../../../i18n/desk-context';
import {
  STATE_CATEGORIES,
  type StateCategory,
  type WorkflowState,
} from '../../../../../../contracts/workflow';
import { LocalizedField } from '../../../../components/localized-field/LocalizedField';
import { ChoiceField } from '../../fields/ChoiceField';
import { SelectField } from '../../fields/SelectField';
import { Card } from '../../frame/Card';
import { withState, withStateRenamed } from '../document/document-edits';
import { keysOf } from '../document/keys';
import { KeyField } from '../parts/KeyField';
import { LookPicker } from '../parts/LookPicker';
import { Part } from '../parts/Part';
import { RemoveState } from './RemoveState';
import { StateActions } from './StateActions';
import { StateTimers } from './StateTimers';
import { useWorkflowEdit } from './workflow-edit';

/** A state: what it is called and means, and what can be done in it. */
export const StateEditor = ({ state }: { state: WorkflowState }) => {
  const { t, name } = useDesk();
  const { document, published, isReadOnly, refusals, change, open } = useWorkflowEdit();
  const path = `states.${state.key}`;
  const isNew = !published.document.states.some(({ key }) => key === state.key);
  const set = (part: Partial<WorkflowState>) => change((d) => withState(d, state.key, part));
  const forClient = document.actions.filter(
    ({ client }) => client === 'execute' || client === 'both'
  );
  return (
    <Part kind={t('workflows.state')} title={<bdi>{name(state.name)}</bdi>}>
      <Card title={t('workflows.state.look')}>
        <LocalizedField
          name={`${path}.name`}
          label={t('workflows.state.name')}
          value={state.name}
          refusals={refusals}
          disabled={isReadOnly}
          maxLength={120}
          required
          onChange={(words) => set({ name: words })}
        />
        {isNew ? (
          <KeyField
            name={`${path}.key`}
            value={state.key}
            taken={keysOf(document.states)}
            disabled={isReadOnly}
            onChange={(key) => {
              change((d) => withStateRenamed(d, state.key, key));
              open({ part: 'state', key });
            }}
          />
        ) : null}
        <LookPicker
          colour={state.colour}
          icon={state.icon}
          disabled={isReadOnly}
          onChange={(look) => set(look)}
        />
        <SelectField
          name={`${path}.category`}
          label={t('workflows.category')}
          hint={t(`workflows.category.${state.category}.meaning`)}
          value={state.category}
          error={refusals[`${path}.category`]}
          disabled={isReadOnly}
          onChange={(value) => set({ category: STATE_CATEGORIES.find((c) => c === value) })}
        >
          {STATE_CATEGORIES.map((category: StateCategory) => (
            <option key={category} value={category}>
              {t(`workflows.category.${category}`)}
            </option>
          ))}
        </SelectField>
      </Card>
      <Card title={t('workflows.client')}>
        <ChoiceField
          name={`${path}.client`}
          label={t('workflows.clientName.label')}
          value={state.clientName ? 'named' : 'hidden'}
          disabled={isReadOnly}
          choices={[
            { value: 'named', label: t('workflows.clientName.named') },
            { value: 'hidden', label: t('workflows.clientName.hidden') },
          ]}
          onChange={(choice) => set({ clientName: choice === 'named' ? state.name : null })}
        />
        {state.clientName ? (
          <LocalizedField
            name={`${path}.clientName`}
            label={t('workflows.clientName')}
            value={state.clientName}
            refusals={refusals}
            disabled={isReadOnly}
            maxLength={120}
            required
            onChange={(clientName) => set({ clientName })}
          />
        ) : null}
        <SelectField
          name={`${path}.onClientMessage`}
          label={t('workflows.onClientMessage')}
          hint={t('workflows.onClientMessage.hint')}
          value={state.onClientMessage ?? ''}
          error={refusals[`${path}.onClientMessage`]}
          disabled={isReadOnly}
          onChange={(key) => set({ onClientMessage: key || null })}
        >
          <option value="">{t('workflows.onClientMessage.none')}</option>
          {forClient.map((action) => (
            <option key={action.key} value={action.key}>
              {name(action.name)}
            </option>
          ))}
        </SelectField>
      </Card>
      <StateActions state={state} />
      <StateTimers state={state} />
      <Card title={t('workflows.staffHere')}>
        <Explained>
          <Checkbox
            checked={state.onlyAssignee ?? false}
            disabled={isReadOnly}
            aria-describedby={`${state.key}-only-assignee`}
            onCheckedChange={(isOn) => set({ onlyAssignee: isOn === true })}
          >
            {t('workflows.onlyAssignee')}
          </Checkbox>
          <small id={`${state.key}-only-assignee`}>{t('workflows.onlyAssignee.hint')}</small>
        </Explained>
      </Card>
      {isReadOnly ? null : <RemoveState state={state} />}
    </Part>
  );
};

const Explained = styled.div`
  display: grid;
  gap: 0.6rem;

  small {
    max-width: 72ch;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
    line-height: var(--desk-line, 1.5);
  }
`;
