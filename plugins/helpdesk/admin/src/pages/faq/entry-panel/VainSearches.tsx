import { styled } from 'styled-components';
import type { FaqEntryUsage } from '../../../../../contracts/faq-insight';
import { useDesk } from '../../../i18n/desk-context';

/** What visitors searched for in vain until this entry was written for it. */
export const VainSearches = ({ searches }: Pick<FaqEntryUsage, 'searches'>) => {
  const { t } = useDesk();
  return (
    <section>
      <h3>{t('faq.panel.searches')}</h3>
      <List>
        {searches.map(({ query, count }) => (
          <li key={query}>
            <bdi>{query}</bdi>
            <small>{t('faq.panel.times', { count })}</small>
          </li>
        ))}
      </List>
    </section>
  );
};

const List = styled.ul`
  li {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 1.2rem;
  }

  bdi {
    min-width: 0;
    overflow-wrap: anywhere;
  }

  small {
    flex: none;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }
`;
