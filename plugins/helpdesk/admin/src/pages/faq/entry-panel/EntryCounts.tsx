import { styled } from 'styled-components';
import type { FaqCounts } from '../../../../../contracts/faq-insight';
import { Hidden } from '../../../components/Panel';
import { formatPercent } from '../../../format/rating';
import { useDesk } from '../../../i18n/desk-context';
import { helpfulPercent } from '../rank-usage';

const ROWS = ['views', 'helpful', 'unhelpful', 'inserted', 'solved', 'ticketsAfter'] as const;

/** What was counted, lately beside in all; above it whether it helps. */
export const EntryCounts = ({ recent, total }: { recent: FaqCounts; total: FaqCounts }) => {
  const { t, locale } = useDesk();
  const number = new Intl.NumberFormat(locale);
  const percent = helpfulPercent(total);
  return (
    <div>
      {percent === null ? null : (
        <Share>
          <strong>{t('faq.helpfulShare', { percent: formatPercent(percent, locale) })}</strong>{' '}
          <small>{t('faq.ofVotes', { count: total.helpful + total.unhelpful })}</small>
          <Bar aria-hidden>
            <span style={{ inlineSize: `${percent}%` }} />
          </Bar>
        </Share>
      )}
      <Counts>
        <Hidden as="caption">{t('faq.panel.title')}</Hidden>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('faq.panel.recent')}</th>
            <th scope="col">{t('faq.panel.total')}</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map((name) => (
            <tr key={name}>
              <th scope="row">{t(`faq.count.${name}`)}</th>
              <Figure $isNone={recent[name] === 0}>{number.format(recent[name])}</Figure>
              <Figure $isNone={total[name] === 0}>{number.format(total[name])}</Figure>
            </tr>
          ))}
        </tbody>
      </Counts>
    </div>
  );
};

const Share = styled.div`
  margin-block-end: 1.2rem;

  strong {
    font-weight: 600;
  }

  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }
`;

const Bar = styled.div`
  height: 0.4rem;
  margin-block-start: 0.6rem;
  border-radius: 0.2rem;
  background: ${({ theme }) => theme.colors.neutral150};
  overflow: hidden;

  span {
    display: block;
    height: 100%;
    background: ${({ theme }) => theme.colors.success500};
  }
`;

const Counts = styled.table`
  width: 100%;
  border-collapse: collapse;

  th {
    color: ${({ theme }) => theme.colors.neutral600};
    font-weight: 400;
    text-align: start;
    overflow-wrap: anywhere;
  }

  thead th {
    font-size: 1.2rem;
    text-align: end;
    white-space: nowrap;
  }

  thead th,
  td {
    padding-inline-start: 1.2rem;
  }

  tbody > tr > * {
    padding-block: 0.5rem;
    border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
    vertical-align: top;
  }
`;

const Figure = styled.td<{ $isNone: boolean }>`
  color: ${({ theme, $isNone }) => ($isNone ? theme.colors.neutral600 : theme.colors.neutral800)};
  font-weight: ${({ $isNone }) => ($isNone ? 400 : 600)};
  font-variant-numeric: tabular-nums;
  text-align: end;
  white-space: nowrap;
`;
