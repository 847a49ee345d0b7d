import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { CompaniesPage, Company } from '../../../../../contracts/companies';
import { useGetCompaniesQuery } from '../../../api/companies';
import { Panel } from '../../../components/Panel';
import { useDesk } from '../../../i18n/desk-context';
import { usePermissions } from '../../../use-permissions';
import { DeleteCompany } from './DeleteCompany';

/** Companies by name, page after page. */
export const CompanyList = ({ q, first }: { q: string; first: CompaniesPage }) => {
  /** Where the pages after the first begin. */
  const [starts, setStarts] = useState<string[]>([]);
  return (
    <>
      <Frame>
        <ul>
          {first.companies.map((company) => (
            <Row key={company.key} company={company} />
          ))}
          {starts.map((after) => (
            <Page key={after} q={q} after={after} />
          ))}
        </ul>
      </Frame>
      <More q={q} last={starts.at(-1)} first={first} onMore={(to) => setStarts([...starts, to])} />
    </>
  );
};

const Page = ({ q, after }: { q: string; after: string }) => {
  const { data } = useGetCompaniesQuery({ q, after });
  return (data?.companies ?? []).map((company) => <Row key={company.key} company={company} />);
};

interface MoreProps {
  q: string;
  /** Where the last page that is shown begins; undefined: the first is the last. */
  last: string | undefined;
  first: CompaniesPage;
  onMore: (after: string) => void;
}

const More = ({ q, last, first, onMore }: MoreProps) => {
  const { t } = useDesk();
  const { data, isFetching } = useGetCompaniesQuery(
    { q, after: last },
    { skip: last === undefined }
  );
  const after = last === undefined ? first.after : data?.after;
  if (!after) return null;
  return (
    <Button variant="tertiary" loading={isFetching} onClick={() => onMore(after)}>
      {t('companies.more')}
    </Button>
  );
};

const Row = ({ company }: { company: Company }) => {
  const { t } = useDesk();
  const { canUpdateSettings } = usePermissions();
  return (
    <Line>
      <div>
        <Link to={company.key}>
          <bdi>{company.name}</bdi>
        </Link>
        <small>{t(`companies.sharing.${company.sharing}`)}</small>
      </div>
      <span>{t('companies.members', { count: company.members })}</span>
      {canUpdateSettings ? <DeleteCompany company={company} /> : null}
    </Line>
  );
};

const Frame = styled(Panel)`
  overflow: hidden;
`;

const Line = styled.li`
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto 3.2rem;
  align-items: center;
  gap: 0.8rem 1.6rem;
  min-height: 6.4rem;
  padding: 1.2rem 1.6rem;
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);

  &:last-child {
    border: 0;
  }

  > div {
    display: grid;
    justify-items: start;
    gap: 0.2rem;
    min-width: 0;
  }

  a {
    color: ${({ theme }) => theme.colors.neutral800};
    font-weight: 600;
    text-decoration: none;
    overflow-wrap: anywhere;
  }

  a:hover {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }

  a:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  small,
  > span {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
  }

  > span {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  @media (max-width: 479px) {
    grid-template-columns: minmax(0, 1fr) 3.2rem;

    > span {
      grid-row: 2;
    }
  }
`;
