import { Checkbox } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { WorkflowField } from '../../../../../../contracts/workflow';
import { LocalizedField } from '../../../../components/localized-field/LocalizedField';
import { useDesk } from '../../../../i18n/desk-context';
import { Pair } from '../../frame/Card';
import { KeyField } from '../parts/KeyField';
import { ListButtons } from '../parts/ListButtons';
import { Refusal } from '../parts/Part';
import { FieldFrame } from './FieldFrame';
import { FieldValueParts } from './FieldValueParts';

interface OwnFieldEditorProps {
  path: string;
  field: WorkflowField;
  taken: string[];
  at: number;
  count: number;
  isReadOnly: boolean;
  refusals: Record<string, string>;
  onChange: (field: WorkflowField) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** One field of an action: what is asked, of what kind, and who reads the answer. */
export const OwnFieldEditor = ({
  path,
  field,
  taken,
  at,
  count,
  isReadOnly,
  refusals,
  onChange,
  onMove,
  onRemove,
}: OwnFieldEditorProps) => {
  const { t, name } = useDesk();
  const title = name(field.name) || t('workflows.field', { number: at + 1 });
  const set = (part: Partial<WorkflowField>) => onChange({ ...field, ...part });
  return (
    <FieldFrame aria-label={title}>
      <header>
        <h3>
          <bdi>{title}</bdi>
        </h3>
        {isReadOnly ? null : (
          <ListButtons name={title} at={at} count={count} onMove={onMove} onRemove={onRemove} />
        )}
      </header>
      {refusals[path] ? <Refusal>{refusals[path]}</Refusal> : null}
      <Pair>
        <LocalizedField
          name={`${path}.name`}
          label={t('workflows.field.name')}
          value={field.name}
          refusals={refusals}
          disabled={isReadOnly}
          maxLength={120}
          required
          onChange={(words) => set({ name: words })}
        />
        <KeyField
          name={`${path}.key`}
          value={field.key}
          taken={taken}
          disabled={isReadOnly}
          hint={t('workflows.field.key.hint')}
          onChange={(key) => set({ key })}
        />
      </Pair>
      <FieldValueParts
        path={path}
        field={field}
        isReadOnly={isReadOnly}
        refusals={refusals}
        onChange={set}
      />
      <Ticks>
        <Checkbox
          checked={field.required}
          disabled={isReadOnly}
          onCheckedChange={(isOn) => set({ required: isOn === true })}
        >
          {t('workflows.field.required')}
        </Checkbox>
        <Checkbox
          checked={field.isClientVisible}
          disabled={isReadOnly}
          onCheckedChange={(isOn) => set({ isClientVisible: isOn === true })}
        >
          {t('workflows.field.visible')}
        </Checkbox>
      </Ticks>
    </FieldFrame>
  );
};

const Ticks = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem 2.4rem;
`;
