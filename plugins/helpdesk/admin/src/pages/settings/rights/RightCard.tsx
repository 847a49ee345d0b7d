import { Button, Checkbox } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { styled } from 'styled-components';
import { RIGHT_SCOPES, type HeldRight, type RightsWorkflow } from '../../../../../contracts/rights';
import { useDesk } from '../../../i18n/desk-context';
import { ChoiceField } from '../fields/ChoiceField';
import { SelectField } from '../fields/SelectField';
import { Card, Pair } from '../frame/Card';
import { ActionsField } from './ActionsField';
import { KeysField } from './KeysField';
import { partsOf, withWorkflow } from './right-draft';
import { useRightWords } from './use-right-words';

interface RightCardProps {
  number: number;
  right: HeldRight;
  workflows: RightsWorkflow[];
  refusals: Record<string, string>;
  disabled: boolean;
  onChange: (right: HeldRight) => void;
  onRemove: () => void;
}

/** One right: where it counts, what is seen there, and what may be done. */
export const RightCard = ({
  number,
  right,
  workflows,
  refusals,
  disabled,
  onChange,
  onRemove,
}: RightCardProps) => {
  const { t, name, locale } = useDesk();
  const { where } = useRightWords(workflows);
  const parts = partsOf(workflows, right.workflow);
  const place = t('rights.number', { number: new Intl.NumberFormat(locale).format(number) });
  return (
    <Card title={`${place}: ${where(right)}`}>
      <Pair>
        <SelectField
          name={`workflow-${number}`}
          label={t('rights.field.workflow')}
          hint={right.workflow === null ? t('rights.field.workflow.hint') : undefined}
          value={right.workflow ?? ''}
          error={refusals.workflow}
          disabled={disabled}
          onChange={(key) => onChange(withWorkflow(right, key || null, workflows))}
        >
          <option value="">{t('rights.everyWorkflow')}</option>
          {workflows.map(({ key, name: words }) => (
            <option key={key} value={key}>
              {name(words)}
            </option>
          ))}
        </SelectField>
        <SelectField
          name={`scope-${number}`}
          label={t('rights.field.scope')}
          value={right.scope}
          error={refusals.scope}
          disabled={disabled}
          onChange={(value) => {
            const scope = RIGHT_SCOPES.find((one) => one === value);
            if (scope) onChange({ ...right, scope });
          }}
        >
          {RIGHT_SCOPES.map((scope) => (
            <option key={scope} value={scope}>
              {t(`rights.scope.${scope}.label`)}
            </option>
          ))}
        </SelectField>
      </Pair>
      <Pair>
        <Column>
          <ChoiceField
            name={`states-${number}`}
            label={t('rights.field.states')}
            value={right.states === null ? 'all' : 'some'}
            error={refusals.states}
            disabled={disabled}
            choices={[
              {
                value: 'all',
                label: t('rights.states.all'),
                meaning: t('rights.states.all.meaning'),
              },
              { value: 'some', label: t('rights.states.some') },
            ]}
            onChange={(choice) => onChange({ ...right, states: choice === 'all' ? null : [] })}
          />
          {right.states === null ? null : (
            <KeysField
              label={t('rights.field.states')}
              parts={parts.states}
              value={right.states}
              disabled={disabled}
              onChange={(states) => onChange({ ...right, states })}
            />
          )}
        </Column>
        <Column>
          <ActionsField
            name={`actions-${number}`}
            value={right.actions}
            parts={parts.actions}
            error={refusals.actions}
            disabled={disabled}
            onChange={(actions) => onChange({ ...right, actions })}
          />
        </Column>
      </Pair>
      <Column role="group" aria-label={t('rights.more')}>
        <Checkbox
          checked={right.mayCreate}
          disabled={disabled}
          onCheckedChange={(isOn) => onChange({ ...right, mayCreate: isOn === true })}
        >
          {t('rights.mayCreate')}
        </Checkbox>
        <Checkbox
          checked={right.mayBeAssigned}
          disabled={disabled}
          onCheckedChange={(isOn) => onChange({ ...right, mayBeAssigned: isOn === true })}
        >
          {t('rights.mayBeAssigned')}
        </Checkbox>
        <Checkbox
          checked={right.mayTag}
          disabled={disabled}
          onCheckedChange={(isOn) => onChange({ ...right, mayTag: isOn === true })}
        >
          {t('rights.mayTag')}
        </Checkbox>
      </Column>
      {disabled ? null : (
        <End>
          <Button
            type="button"
            variant="danger-light"
            startIcon={<Trash />}
            aria-label={`${place}: ${t('rights.remove')}`}
            onClick={onRemove}
          >
            {t('rights.remove')}
          </Button>
        </End>
      )}
    </Card>
  );
};

const Column = styled.div`
  display: grid;
  align-content: start;
  gap: 1.2rem;
`;

const End = styled.div`
  display: flex;
  justify-content: flex-end;
`;
