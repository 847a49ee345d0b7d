import { Button, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { RefObject } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { QUEUE_SORTS, type QueueSort } from '../../../../contracts/queue-query';
import { useGetMeQuery } from '../../api/me';
import { Select } from '../../components/Select';
import { useDesk } from '../../i18n/desk-context';
import { ColumnsButton } from './ColumnsButton';
import { FilterBar } from './filters/FilterBar';
import { LayoutChoice } from './LayoutChoice';
import type { QueueAddress } from './queue-address';
import type { QueueColumn } from './queue-columns';
import { QueueSearch } from './search/QueueSearch';
import { useKeptSearch } from './search/use-kept-search';
import { SaveBar } from './side/SaveBar';
import { useLayout } from './use-layout';
import type { GoTo } from './use-queue';

interface QueueToolbarProps {
  address: QueueAddress;
  columns: QueueColumn[];
  searchField: RefObject<HTMLInputElement>;
  isTooLong: boolean;
  onChange: GoTo;
}

/** Title of the list; the search, the order and the layout; below them the filters. */
export const QueueToolbar = ({
  address,
  columns,
  searchField,
  isTooLong,
  onChange,
}: QueueToolbarProps) => {
  const { t } = useDesk();
  const { data: me } = useGetMeQuery();
  const { layout } = useLayout();
  const { filter, sort } = address;
  const keepNow = useKeptSearch(address);
  return (
    <Bar>
      <Head>
        <Typography tag="h1" variant="beta" id="main-content-title">
          {t('queue.title')}
        </Typography>
        {me?.permissions.create ? (
          <Button tag={Link} to="/plugins/helpdesk/new" startIcon={<Plus />}>
            {t('queue.newTicket')}
          </Button>
        ) : null}
      </Head>
      <Tools>
        <QueueSearch
          field={searchField}
          q={filter.q ?? ''}
          isTooLong={isTooLong}
          onSearch={(q) =>
            onChange({ filter: { ...filter, q: q || undefined } }, { replace: true })
          }
          onEnter={keepNow}
          onPast={onChange}
        />
        <Select
          aria-label={t('sort.label')}
          value={sort}
          // One of the options below.
          onChange={({ target }) => onChange({ sort: target.value as QueueSort })}
        >
          {QUEUE_SORTS.map((key) => (
            <option key={key} value={key}>
              {t(`sort.${key}`)}
            </option>
          ))}
        </Select>
        <LayoutChoice />
        {layout === 'table' ? <ColumnsButton columns={columns} /> : null}
      </Tools>
      <FilterBar address={address} onChange={onChange}>
        <SaveBar address={address} onChange={onChange} />
      </FilterBar>
    </Bar>
  );
};

const Bar = styled.div`
  display: flex;
  flex-direction: column;
  gap: 1.2rem;
  margin-block-end: 0.8rem;
`;

const Head = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.8rem;

  h1 {
    flex: 1;
  }
`;

const Tools = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: start;
  gap: 0.8rem;

  > form {
    flex: 1 1 32rem;
    min-width: 0;
  }

  > span {
    flex: 0 1 21rem;
  }

  > :not(form) {
    min-height: 4.4rem;
  }

  > div > button {
    min-height: 4.4rem;
  }

  > [role='radiogroup'] {
    align-items: center;
  }

  @media (max-width: 767px) {
    > form {
      flex-basis: 100%;
    }

    > span {
      flex: 1;
    }
  }
`;
