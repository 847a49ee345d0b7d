import { styled } from 'styled-components';
import { RATING_PERCENTS, RATING_WORDS } from '../../../../contracts/rating';
import { Hidden } from '../../components/Panel';
import { WORKFLOW_COLOURS } from '../../components/workflow-colours';
import { formatPercent, kindOf } from '../../format/rating';
import { useDesk } from '../../i18n/desk-context';

const COLOURS = {
  good: WORKFLOW_COLOURS.green,
  neutral: WORKFLOW_COLOURS.yellow,
  bad: WORKFLOW_COLOURS.red,
};

/** How the ratings are spread, the best first: a table whose bars say again what its figures say. */
export const Spread = ({ distribution }: { distribution: readonly number[] }) => {
  const { t, locale } = useDesk();
  const total = distribution.reduce((sum, count) => sum + count, 0);
  const number = new Intl.NumberFormat(locale);
  const rows = RATING_PERCENTS.map((percent, at) => ({
    percent,
    word: RATING_WORDS[at] ?? 'neutral',
    count: distribution[at] ?? 0,
  })).reverse();
  return (
    <Table>
      <caption>
        <Hidden>{t('ratings.distribution')}</Hidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('facts.rating')}</th>
          <th scope="col">{t('ratings.rated')}</th>
          <th scope="col">{t('ratings.share')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ percent, word, count }) => {
          const share = total === 0 ? 0 : (count / total) * 100;
          return (
            <tr key={percent}>
              <th scope="row">{t(`rating.word.${word}`)}</th>
              <td>{number.format(count)}</td>
              <td>
                <Bar aria-hidden>
                  <span style={{ width: `${share}%`, background: COLOURS[kindOf(percent)] }} />
                </Bar>
                <span>{formatPercent(share, locale)}</span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
};

const Table = styled.table`
  width: 100%;
  border-collapse: collapse;
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.4);
  font-variant-numeric: tabular-nums;

  thead {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  th,
  td {
    padding: 0.4rem 0;
    padding-inline-end: 1.6rem;
    font-weight: 400;
    text-align: start;
    white-space: nowrap;
  }

  td:nth-child(2) {
    text-align: end;
  }

  td:last-child {
    width: 100%;
    padding-inline-end: 0;
  }

  td:last-child > span {
    display: inline-block;
    width: 4.8rem;
    text-align: end;
  }
`;

const Bar = styled.div`
  display: inline-block;
  width: calc(100% - 4.8rem);
  height: 1.2rem;
  border-radius: 0.6rem;
  background: ${({ theme }) => theme.colors.neutral150};
  vertical-align: middle;
  overflow: hidden;

  span {
    display: block;
    height: 100%;
    border-radius: 0.6rem;
  }
`;
