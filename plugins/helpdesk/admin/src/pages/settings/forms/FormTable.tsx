import { ExternalLink } from '@strapi/icons';
import { styled } from 'styled-components';
import type { SourceView } from '../../../../../contracts/forms';
import { useDesk } from '../../../i18n/desk-context';
import { SourceTable } from '../sources/SourceTable';

/** Beside what all have: how much came by it, and where it stands. */
export const FormTable = ({ forms }: { forms: SourceView[] }) => {
  const { t, locale } = useDesk();
  const number = new Intl.NumberFormat(locale);
  return (
    <SourceTable
      sources={forms}
      states={{ on: t('forms.on'), off: t('forms.off') }}
      columns={[
        { label: t('forms.tickets'), cell: ({ ticketCount }) => number.format(ticketCount) },
        { label: t('forms.address'), cell: (form) => <Address form={form} /> },
      ]}
    />
  );
};

const Address = ({ form }: { form: SourceView }) => {
  const { t, name } = useDesk();
  if (!form.url || !form.isEnabled) return '–';
  return (
    <Look
      href={form.url}
      target="_blank"
      rel="noreferrer"
      aria-label={t('forms.look.of', { name: name(form.name) })}
    >
      <span dir="ltr">{new URL(form.url).pathname}</span>
      <ExternalLink aria-hidden width="1.2rem" height="1.2rem" />
    </Look>
  );
};

const Look = styled.a`
  display: inline-flex;
  align-items: center;
  gap: 0.6rem;
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.3rem;
  text-decoration: none;
  overflow-wrap: anywhere;

  svg path {
    fill: currentColor;
  }

  &:hover {
    text-decoration: underline;
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;
