import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import type { RatingFigures } from '../../../../contracts/rating';
import { RatingBar } from './RatingBar';
import { TableFrame } from '../../components/TableFrame';
import { formatPercent } from '../../format/rating';
import { useDesk } from '../../i18n/desk-context';

interface GroupTableProps {
  id: string;
  title: string;
  /** What a row is. */
  label: string;
  rows: readonly { key: string; name: ReactNode; figures: RatingFigures }[];
}

/** The figures of each agent, or of each action. */
export const GroupTable = ({ id, title, label, rows }: GroupTableProps) => {
  const { t, locale } = useDesk();
  const number = new Intl.NumberFormat(locale);
  const rate = ({ asked, answered }: RatingFigures) =>
    asked === 0 ? t('ratings.none') : formatPercent((answered / asked) * 100, locale);
  const heads = ['ratings.rated', 'ratings.average', 'ratings.answerRate'] as const;
  return (
    <Frame aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <table aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{label}</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(head)}
              </th>
            ))}
            <th scope="col">{t('ratings.distribution')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, figures }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td data-label={t('ratings.rated')}>{number.format(figures.rated)}</td>
              <td data-label={t('ratings.average')}>
                {figures.average === null
                  ? t('ratings.none')
                  : formatPercent(figures.average, locale)}
              </td>
              <td data-label={t('ratings.answerRate')}>{rate(figures)}</td>
              <td data-label={t('ratings.distribution')}>
                <RatingBar distribution={figures.distribution} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Frame>
  );
};

const Frame = styled(TableFrame)`
  h2 {
    padding: 2rem 1.6rem 0.8rem;
    font-size: 1.6rem;
    font-weight: 600;
    line-height: var(--desk-line, 1.4);
  }

  tbody th {
    font-weight: 500;
    overflow-wrap: anywhere;
  }

  @media (min-width: 768px) {
    td:last-child {
      width: 35%;
    }
  }
`;
