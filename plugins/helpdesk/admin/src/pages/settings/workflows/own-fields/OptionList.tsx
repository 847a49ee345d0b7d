import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useId } from 'react';
import { styled } from 'styled-components';
import type { WorkflowField } from '../../../../../../contracts/workflow';
import { LocalizedField } from '../../../../components/localized-field/LocalizedField';
import { useDesk } from '../../../../i18n/desk-context';
import { moved, withItem } from '../../frame/list-changes';
import { freeKey, keysOf } from '../document/keys';
import { ListButtons } from '../parts/ListButtons';
import { Refusal } from '../parts/Part';

type Options = WorkflowField['options'];

interface OptionListProps {
  path: string;
  options: Options;
  isReadOnly: boolean;
  refusals: Record<string, string>;
  /** Refusals name a choice by its place (forms), not by its key (workflows). */
  isByPlace?: boolean;
  onChange: (options: Options) => void;
}

/** What can be chosen, in its order. The key of a choice is made once and stays: answers hold it. */
export const OptionList = ({
  path,
  options,
  isReadOnly,
  refusals,
  isByPlace = false,
  onChange,
}: OptionListProps) => {
  const { t, name } = useDesk();
  const id = useId();
  return (
    <Group role="group" aria-labelledby={id}>
      <span id={id}>{t('workflows.options')}</span>
      {refusals[path] ? <Refusal>{refusals[path]}</Refusal> : null}
      {options.map((option, at) => (
        <Line key={option.key}>
          <LocalizedField
            name={`${path}.${isByPlace ? at : option.key}.name`}
            label={t('workflows.option', { number: at + 1 })}
            value={option.name}
            refusals={refusals}
            disabled={isReadOnly}
            maxLength={120}
            onChange={(words) => onChange(withItem(options, at, { ...option, name: words }))}
          />
          {isReadOnly ? null : (
            <ListButtons
              name={name(option.name) || t('workflows.option', { number: at + 1 })}
              at={at}
              count={options.length}
              onMove={(to) => onChange(moved(options, at, to))}
              onRemove={() => onChange(options.filter((other) => other !== option))}
            />
          )}
        </Line>
      ))}
      {isReadOnly ? null : (
        <div>
          <Button
            type="button"
            size="S"
            variant="tertiary"
            startIcon={<Plus />}
            onClick={() =>
              onChange([...options, { key: freeKey('option', keysOf(options)), name: {} }])
            }
          >
            {t('workflows.option.add')}
          </Button>
        </div>
      )}
    </Group>
  );
};

const Group = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 1.2rem;

  > span {
    font-size: 1.2rem;
    font-weight: 600;
    line-height: var(--desk-line, 1.33);
  }
`;

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: flex-end;
  gap: 0.4rem 1.2rem;

  > :first-child {
    flex: 1 1 24rem;
  }
`;
