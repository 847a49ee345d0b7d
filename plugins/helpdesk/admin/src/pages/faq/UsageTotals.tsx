import { styled } from 'styled-components';
import type { FaqCounts } from '../../../../contracts/faq-insight';
import { Panel } from '../../components/Panel';
import { formatPercent } from '../../format/rating';
import { useDesk } from '../../i18n/desk-context';
import { helpfulPercent } from './rank-usage';

/** All entries together, in five figures. */
export const UsageTotals = ({ total }: { total: FaqCounts }) => {
  const { t, locale } = useDesk();
  const number = new Intl.NumberFormat(locale);
  const percent = helpfulPercent(total);
  const votes = total.helpful + total.unhelpful;
  const figures = [
    { name: 'views', value: number.format(total.views), note: null },
    {
      name: 'helpful',
      value: percent === null ? '–' : formatPercent(percent, locale),
      note: t('faq.ofVotes', { count: votes }),
    },
    { name: 'solved', value: number.format(total.solved), note: null },
    { name: 'inserted', value: number.format(total.inserted), note: null },
    { name: 'ticketsAfter', value: number.format(total.ticketsAfter), note: null },
  ] as const;
  return (
    <Frame aria-label={t('faq.total')}>
      <dl>
        {figures.map(({ name, value, note }) => (
          <div key={name}>
            <dt>{t(`faq.count.${name}`)}</dt>
            <dd>
              <strong>{value}</strong>
              {note ? <small>{note}</small> : null}
            </dd>
          </div>
        ))}
      </dl>
    </Frame>
  );
};

const Frame = styled(Panel)`
  padding: 2rem;

  dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr));
    gap: 1.6rem 2.4rem;
  }

  dt {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
    line-height: var(--desk-line, 1.4);
  }

  dd {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.8rem;
    margin: 0;
  }

  strong {
    font-size: 2.4rem;
    font-weight: 600;
    line-height: var(--desk-line, 1.4);
    font-variant-numeric: tabular-nums;
  }

  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }
`;
