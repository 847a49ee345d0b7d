import { Checkbox } from '@strapi/design-system';
import { useState } from 'react';
import { CaretDown } from '@strapi/icons';
import { styled } from 'styled-components';
import type { FormField } from '../../../../../contracts/forms';
import { LocalizedField } from '../../../components/localized-field/LocalizedField';
import { useDesk } from '../../../i18n/desk-context';
import { Pair } from '../frame/Card';
import { refusalsBelow } from '../frame/section-draft';
import { TextField } from '../fields/TextField';
import { FieldFrame } from '../workflows/own-fields/FieldFrame';
import { FieldValueParts } from '../workflows/own-fields/FieldValueParts';
import { KeyField } from '../workflows/parts/KeyField';
import { ListButtons } from '../workflows/parts/ListButtons';

interface AskedFieldProps {
  path: string;
  field: FormField;
  taken: string[];
  at: number;
  count: number;
  /** It can neither be left out nor left empty. */
  isNeeded: boolean;
  isReadOnly: boolean;
  refusals: Record<string, string>;
  onChange: (field: FormField) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** One field that is asked for: closed a line, open all that can be said about it. */
export const AskedField = ({
  path,
  field,
  taken,
  at,
  count,
  isNeeded,
  isReadOnly,
  refusals,
  onChange,
  onMove,
  onRemove,
}: AskedFieldProps) => {
  const { t, name } = useDesk();
  const isRefused = Object.keys(refusalsBelow(refusals, path)).length > 0;
  const [isToggled, setIsToggled] = useState(field.known === null && name(field.label) === '');
  const isOpen = isToggled || isRefused;
  const kind = field.known
    ? t(`forms.known.${field.known}`)
    : t(`workflows.field.type.${field.type}`);
  const title =
    name(field.label) || (field.known ? kind : t('workflows.field', { number: at + 1 }));
  const set = (part: Partial<FormField>) => onChange({ ...field, ...part });
  const shared = { refusals, disabled: isReadOnly };
  return (
    <FieldFrame aria-label={title}>
      <header>
        <Toggle type="button" aria-expanded={isOpen} onClick={() => setIsToggled(!isOpen)}>
          <CaretDown aria-hidden width="1.2rem" height="1.2rem" />
          <span>
            <bdi>{title}</bdi>
            <small>
              {title === kind ? '' : kind}
              {title !== kind && field.required ? ' · ' : ''}
              {field.required ? t('workflows.field.required') : ''}
            </small>
          </span>
        </Toggle>
        {isReadOnly ? null : (
          <ListButtons
            name={title}
            at={at}
            count={count}
            onMove={onMove}
            onRemove={isNeeded ? undefined : onRemove}
          />
        )}
      </header>
      {isOpen ? (
        <>
          <Pair>
            <LocalizedField
              {...shared}
              name={`${path}.label`}
              label={t('workflows.field.name')}
              hint={field.known ? t('forms.field.label.hint') : undefined}
              value={field.label}
              maxLength={200}
              required={field.known === null}
              onChange={(label) => set({ label })}
            />
            <LocalizedField
              {...shared}
              name={`${path}.hint`}
              label={t('forms.field.hint')}
              value={field.hint}
              maxLength={500}
              onChange={(hint) => set({ hint })}
            />
          </Pair>
          {field.known === null ? (
            <>
              <KeyField
                name={`${path}.key`}
                value={field.key}
                taken={taken}
                disabled={isReadOnly}
                error={refusals[`${path}.key`]}
                hint={t('forms.field.key.hint')}
                onChange={(key) => set({ key })}
              />
              <FieldValueParts
                path={path}
                field={field}
                isReadOnly={isReadOnly}
                refusals={refusals}
                isByPlace
                onChange={set}
              />
            </>
          ) : null}
          {field.known !== null && field.known !== 'files' ? (
            <TextField
              name={`${path}.default`}
              label={t('workflows.field.default')}
              value={typeof field.default === 'string' ? field.default : ''}
              error={refusals[`${path}.default`]}
              disabled={isReadOnly}
              onChange={(text) => set({ default: text || null })}
            />
          ) : null}
          <Checkbox
            checked={field.required}
            disabled={isReadOnly || isNeeded}
            onCheckedChange={(isOn) => set({ required: isOn === true })}
          >
            {t('workflows.field.required')}
          </Checkbox>
        </>
      ) : null}
    </FieldFrame>
  );
};

const Toggle = styled.button`
  display: flex;
  flex: 1;
  align-items: center;
  gap: 1.2rem;
  min-width: 0;
  min-height: 3.2rem;
  padding: 0;
  border: 0;
  background: none;
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  font-size: 1.4rem;
  font-weight: 600;
  line-height: var(--desk-line, 1.4);
  text-align: start;
  cursor: pointer;

  svg {
    flex: none;
    transition: transform 0.15s;
  }

  svg path {
    fill: ${({ theme }) => theme.colors.neutral500};
  }

  &[aria-expanded='true'] svg {
    transform: rotate(180deg);
  }

  small {
    margin-inline-start: 0.8rem;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 400;
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;
