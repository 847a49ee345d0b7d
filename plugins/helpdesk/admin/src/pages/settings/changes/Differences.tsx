import { styled } from 'styled-components';
import type { ChangeValue, Difference } from '../../../../../contracts/changes';
import { TableFrame } from '../../../components/TableFrame';
import { useDesk } from '../../../i18n/desk-context';

/** From what to what, place by place. Places are called as in an exported workflow. */
export const Differences = ({ differences }: { differences: Difference[] }) => {
  const { t } = useDesk();
  return (
    <Frame>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('changes.place')}</th>
            <th scope="col">{t('changes.before')}</th>
            <th scope="col">{t('changes.after')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ path, before, after }) => (
            <tr key={path.join(' ')}>
              <th scope="row" dir="ltr">
                {path.join(' › ') || '·'}
              </th>
              <td data-label={t('changes.before')}>
                <Value value={before} />
              </td>
              <td data-label={t('changes.after')}>
                <Value value={after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Frame>
  );
};

const Value = ({ value }: { value: ChangeValue }) => {
  const { t, locale } = useDesk();
  if (value === null) return <i>{t('changes.nothing')}</i>;
  if (value === '' || (Array.isArray(value) && value.length === 0)) {
    return <i>{t('changes.empty')}</i>;
  }
  if (typeof value === 'boolean') return t(value ? 'changes.yes' : 'changes.no');
  if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value);
  if (Array.isArray(value)) return <bdi>{value.join(', ')}</bdi>;
  return <Text dir="auto">{value}</Text>;
};

const Frame = styled(TableFrame)`
  margin-block-start: 0.4rem;

  table {
    table-layout: fixed;
    font-size: 1.3rem;
  }

  th,
  td {
    padding: 0.8rem 1.2rem;
    overflow-wrap: anywhere;
    vertical-align: top;
  }

  tbody th {
    color: ${({ theme }) => theme.colors.neutral600};
    text-align: start;
  }

  &:dir(rtl) tbody th {
    text-align: end; /* its own direction is from left to right */
  }

  i {
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;

/** Templates have many lines. */
const Text = styled.div`
  max-height: 24rem;
  overflow-y: auto;
  white-space: pre-wrap;
`;
