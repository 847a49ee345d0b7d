import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { styled } from 'styled-components';
import type { SiteLink } from '../../../../../contracts/design';
import { LocalizedField } from '../../../components/localized-field/LocalizedField';
import { useDesk } from '../../../i18n/desk-context';
import { TextField } from '../fields/TextField';
import { moved, withItem } from '../frame/list-changes';
import { refusalsBelow } from '../frame/section-draft';
import { ListButtons } from '../workflows/parts/ListButtons';

interface LinkListProps {
  /** What they are links of, for those who hear the page. */
  label: string;
  value: SiteLink[];
  most: number;
  disabled: boolean;
  /** By place in the list: `0.url`. */
  refusals: Record<string, string>;
  onChange: (value: SiteLink[]) => void;
}

/** Links of a menu in their order, each with a name in every language. */
export const LinkList = ({ label, value, most, disabled, refusals, onChange }: LinkListProps) => {
  const { t } = useDesk();
  return (
    <>
      {value.length === 0 ? <Empty>{t('design.links.empty')}</Empty> : null}
      {value.map((link, at) => (
        // Links have no identity of their own but their place.
        <Row key={at} role="group" aria-label={`${label}: ${t('design.link', { number: at + 1 })}`}>
          <Fields>
            <LocalizedField
              name="label"
              label={t('design.link.label')}
              value={link.label}
              refusals={refusalsBelow(refusals, String(at))}
              maxLength={60}
              disabled={disabled}
              onChange={(text) => onChange(withItem(value, at, { ...link, label: text }))}
            />
            <TextField
              name="url"
              label={t('design.link.url')}
              dir="ltr"
              maxLength={2000}
              placeholder="https://www.example.com/shop"
              value={link.url}
              error={refusals[`${at}.url`]}
              disabled={disabled}
              onChange={(url) => onChange(withItem(value, at, { ...link, url: url.trim() }))}
            />
          </Fields>
          {disabled ? null : (
            <ListButtons
              name={t('design.link', { number: at + 1 })}
              at={at}
              count={value.length}
              onMove={(to) => onChange(moved(value, at, to))}
              onRemove={() => onChange(value.filter((_link, other) => other !== at))}
            />
          )}
        </Row>
      ))}
      {refusals[''] ? <Refusal role="alert">{refusals['']}</Refusal> : null}
      {disabled || value.length >= most ? null : (
        <Button
          type="button"
          variant="secondary"
          startIcon={<Plus />}
          style={{ justifySelf: 'start' }}
          onClick={() => onChange([...value, { label: {}, url: '' }])}
        >
          {t('design.link.add')}
        </Button>
      )}
    </>
  );
};

const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 1.2rem;
  padding-block-end: 1.6rem;
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
`;

const Fields = styled.div`
  display: grid;
  flex: 1 1 30rem;
  grid-template-columns: minmax(0, 1fr);
  gap: 1.2rem;
  min-width: 0;
`;

const Empty = styled.p`
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.4rem;
`;

const Refusal = styled.p`
  color: ${({ theme }) => theme.colors.danger600};
  font-size: 1.3rem;
`;
