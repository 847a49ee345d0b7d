import { ExternalLink } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { SourceView } from '../../../../../contracts/forms';
import { useGetLookupsQuery } from '../../../api/queue';
import { OnOff } from '../../../components/OnOff';
import { Name, TableFrame } from '../../../components/TableFrame';
import { useDesk } from '../../../i18n/desk-context';

/** Name, workflow, whether it is open, how much came by it, and where it stands. */
export const FormTable = ({ forms }: { forms: SourceView[] }) => {
  const { t, name, locale } = useDesk();
  const { data: lookups } = useGetLookupsQuery();
  const number = new Intl.NumberFormat(locale);
  const workflowName = (key: string) => {
    const found = lookups?.workflows.find((workflow) => workflow.key === key);
    return found ? name(found.name) : key;
  };
  return (
    <TableFrame>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('forms.name')}</th>
            <th scope="col">{t('forms.workflow')}</th>
            <th scope="col">{t('forms.state')}</th>
            <th scope="col">{t('forms.tickets')}</th>
            <th scope="col">{t('forms.address')}</th>
          </tr>
        </thead>
        <tbody>
          {forms.map((form) => (
            <tr key={form.key}>
              <th scope="row">
                <Name>
                  <Link to={form.key}>
                    <bdi>{name(form.name)}</bdi>
                  </Link>
                  <small dir="ltr">{form.key}</small>
                </Name>
              </th>
              <td data-label={t('forms.workflow')}>
                <bdi>{workflowName(form.workflow)}</bdi>
              </td>
              <td data-label={t('forms.state')}>
                <OnOff $isOn={form.isEnabled}>{t(form.isEnabled ? 'forms.on' : 'forms.off')}</OnOff>
              </td>
              <td data-label={t('forms.tickets')}>{number.format(form.ticketCount)}</td>
              <td data-label={t('forms.address')}>
                {form.url && form.isEnabled ? (
                  <Look
                    href={form.url}
                    target="_blank"
                    rel="noreferrer"
                    aria-label={t('forms.look.of', { name: name(form.name) })}
                  >
                    <span dir="ltr">{new URL(form.url).pathname}</span>
                    <ExternalLink aria-hidden width="1.2rem" height="1.2rem" />
                  </Look>
                ) : (
                  '–'
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
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
