import { Button } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import type { WorkflowAction } from '../../../../../../contracts/workflow';
import { LocalizedField } from '../../../../components/localized-field/LocalizedField';
import { useDesk } from '../../../../i18n/desk-context';
import { SelectField } from '../../fields/SelectField';
import { Card, Pair } from '../../frame/Card';
import { withAction, withActionRenamed, withoutAction } from '../document/document-edits';
import { freeKey, keysOf } from '../document/keys';
import { newField } from '../document/new-parts';
import { OwnFieldList } from '../own-fields/OwnFieldList';
import { useWorkflowEdit } from '../editor/workflow-edit';
import { ActionLook } from '../parts/ActionLook';
import { KeyField } from '../parts/KeyField';
import { LookPicker } from '../parts/LookPicker';
import { Part, Quiet, Refusal } from '../parts/Part';
import { ActionAssignment } from './ActionAssignment';
import { ActionText } from './ActionText';
import { ActionWho } from './ActionWho';
import { NoticeList } from './NoticeList';

/** An action: how its button looks, where it leads, who may press it, what it asks for, and who is told. */
export const ActionEditor = ({ action }: { action: WorkflowAction }) => {
  const { t, name } = useDesk();
  const { document, published, isReadOnly, refusals, change, open } = useWorkflowEdit();
  const path = `actions.${action.key}`;
  const isNew = !published.document.actions.some(({ key }) => key === action.key);
  const set = (part: Partial<WorkflowAction>) => change((d) => withAction(d, action.key, part));
  const places = document.states.filter(
    ({ actions, onClientMessage }) => actions.includes(action.key) || onClientMessage === action.key
  );
  return (
    <Part kind={t('workflows.action')} title={<ActionLook action={action} />}>
      {refusals[path] ? <Refusal role="status">{refusals[path]}</Refusal> : null}
      <Card title={t('workflows.action.look')}>
        <LocalizedField
          name={`${path}.name`}
          label={t('workflows.action.name')}
          value={action.name}
          refusals={refusals}
          disabled={isReadOnly}
          maxLength={120}
          required
          onChange={(words) => set({ name: words })}
        />
        <LookPicker
          colour={action.colour}
          icon={action.icon}
          disabled={isReadOnly}
          onChange={(look) => set(look)}
        />
        <Pair>
          <SelectField
            name={`${path}.to`}
            label={t('workflows.action.to')}
            value={action.to ?? ''}
            error={refusals[`${path}.to`]}
            disabled={isReadOnly}
            onChange={(to) => set({ to: to || null })}
          >
            <option value="">{t('workflows.stays')}</option>
            {document.states.map((state) => (
              <option key={state.key} value={state.key}>
                {name(state.name)}
              </option>
            ))}
          </SelectField>
          {isNew ? (
            <KeyField
              name={`${path}.key`}
              value={action.key}
              taken={keysOf(document.actions)}
              disabled={isReadOnly}
              onChange={(key) => {
                change((d) => withActionRenamed(d, action.key, key));
                open({ part: 'action', key });
              }}
            />
          ) : null}
        </Pair>
        <Quiet>
          {places.length > 0
            ? t('workflows.action.places', {
                states: places.map((state) => name(state.name)).join(' · '),
              })
            : t('workflows.action.noPlace')}
        </Quiet>
      </Card>
      <ActionWho action={action} onChange={set} />
      <ActionText action={action} onChange={set} />
      <Card title={t('workflows.fields')} hint={t('workflows.fields.hint')}>
        <OwnFieldList
          path={`${path}.fields`}
          fields={action.fields}
          isReadOnly={isReadOnly}
          refusals={refusals}
          makeField={() => newField(freeKey('field', keysOf(action.fields)))}
          onChange={(fields) => set({ fields })}
        />
      </Card>
      <ActionAssignment action={action} onChange={set} />
      <NoticeList
        path={`${path}.notices`}
        action={action}
        notices={action.notices}
        onChange={(notices) => set({ notices })}
      />
      {isReadOnly ? null : (
        <Card title={t('workflows.action.remove')}>
          <Quiet>{t('workflows.action.remove.text')}</Quiet>
          <div>
            <Button
              type="button"
              variant="danger-light"
              startIcon={<Trash />}
              onClick={() => {
                change((before) => withoutAction(before, action.key));
                open({ part: 'overview' });
              }}
            >
              {t('workflows.action.remove')}
            </Button>
          </div>
        </Card>
      )}
    </Part>
  );
};
