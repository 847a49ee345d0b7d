import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { WorkflowField } from '../../../../../../contracts/workflow';
import { useDesk } from '../../../../i18n/desk-context';
import { moved, withItem } from '../../frame/list-changes';
import { Quiet } from '../parts/Part';
import { OwnFieldEditor } from './OwnFieldEditor';

interface OwnFieldListProps {
  path: string;
  fields: WorkflowField[];
  isReadOnly: boolean;
  refusals: Record<string, string>;
  makeField: () => WorkflowField;
  onChange: (fields: WorkflowField[]) => void;
}

/** The fields that an action asks for, in their order. */
export const OwnFieldList = ({
  path,
  fields,
  isReadOnly,
  refusals,
  makeField,
  onChange,
}: OwnFieldListProps) => {
  const { t } = useDesk();
  return (
    <>
      {fields.length === 0 ? <Quiet>{t('workflows.fields.none')}</Quiet> : null}
      {fields.map((field, at) => (
        // The place, not the key: the key is itself a field that is typed in.
        <OwnFieldEditor
          key={at}
          path={`${path}.${field.key}`}
          field={field}
          taken={fields.map(({ key }) => key)}
          at={at}
          count={fields.length}
          isReadOnly={isReadOnly}
          refusals={refusals}
          onChange={(next) => onChange(withItem(fields, at, next))}
          onMove={(to) => onChange(moved(fields, at, to))}
          onRemove={() => onChange(fields.filter((other) => other !== field))}
        />
      ))}
      {isReadOnly ? null : (
        <div>
          <Button
            type="button"
            variant="secondary"
            startIcon={<Plus />}
            onClick={() => onChange([...fields, makeField()])}
          >
            {t('workflows.field.add')}
          </Button>
        </div>
      )}
    </>
  );
};
