import { Button, IconButton } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { styled } from 'styled-components';
import { useDesk } from '../../../i18n/desk-context';
import { TextField } from '../fields/TextField';
import { toOrigin } from './origin';

interface OriginListProps {
  value: string[];
  disabled: boolean;
  /** By place in the list: `0`, `1`. */
  refusals: Record<string, string>;
  onChange: (value: string[]) => void;
}

/** Web addresses, one to a line; a pasted page address becomes the origin it belongs to. */
export const OriginList = ({ value, disabled, refusals, onChange }: OriginListProps) => {
  const { t } = useDesk();
  const replace = (at: number, origin: string) =>
    onChange(value.map((before, index) => (index === at ? origin : before)));
  return (
    <>
      {value.length === 0 ? <Empty>{t('origins.empty')}</Empty> : null}
      {value.map((origin, index) => (
        // Lines have no identity of their own but their place.
        <Line key={index} onBlur={() => replace(index, toOrigin(origin))}>
          <TextField
            name={String(index)}
            label={t('origins.origin', { number: index + 1 })}
            type="url"
            dir="ltr"
            placeholder="https://www.example.com"
            value={origin}
            disabled={disabled}
            error={refusals[index]}
            onChange={(text) => replace(index, text)}
          />
          {disabled ? null : (
            <IconButton
              label={t('origins.remove', { number: index + 1 })}
              variant="tertiary"
              onClick={() => onChange(value.filter((_origin, other) => other !== index))}
            >
              <Trash />
            </IconButton>
          )}
        </Line>
      ))}
      {refusals[''] ? <Refusal role="alert">{refusals['']}</Refusal> : null}
      {disabled ? null : (
        <Button
          type="button"
          variant="secondary"
          startIcon={<Plus />}
          style={{ justifySelf: 'start' }}
          onClick={() => onChange([...value, ''])}
        >
          {t('origins.add')}
        </Button>
      )}
    </>
  );
};

const Line = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  gap: 0.8rem;

  > button {
    margin-block-start: 2.2rem;
    width: 4rem;
    height: 4rem;
  }
`;

const Empty = styled.p`
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.4rem;
`;

const Refusal = styled.p`
  color: ${({ theme }) => theme.colors.danger600};
  font-size: 1.3rem;
`;
