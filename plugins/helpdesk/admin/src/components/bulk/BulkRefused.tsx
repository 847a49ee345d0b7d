import { Button } from '@strapi/design-system';
import { Link, useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';
import type { BulkSummary } from '../../../../contracts/bulk';
import { useGetBulkQuery } from '../../api/bulk';
import { describeError, readError } from '../../format/error';
import { useDesk } from '../../i18n/desk-context';
import { Skeleton } from '../Skeleton';
import { TicketNumber } from '../TicketNumber';
import { reasonText } from './bulk-words';
import { useMany } from './many-context';

/** The tickets that could not be done, each with the reason; and the way to select them. */
export const BulkRefused = ({ bulk }: { bulk: BulkSummary }) => {
  const desk = useDesk();
  const { t, tMaybe } = desk;
  const navigate = useNavigate();
  const { select } = useMany();
  const { data, error } = useGetBulkQuery({ key: bulk.key, done: bulk.done });
  if (!data) {
    return error ? (
      <p role="alert">{describeError(readError(error), tMaybe)}</p>
    ) : (
      <Skeleton lines={2} />
    );
  }
  const { failed, refused } = data;
  return (
    <Refused>
      <ul>
        {failed.map((failure) => (
          <li key={failure.number}>
            <Link to={`/plugins/helpdesk/tickets/${failure.number}`}>
              <TicketNumber number={failure.number} />
            </Link>
            <span>{reasonText(failure, desk)}</span>
          </li>
        ))}
      </ul>
      {refused > failed.length ? (
        <p>{t('bulk.moreRefused', { count: refused - failed.length })}</p>
      ) : null}
      <Button
        variant="secondary"
        size="S"
        onClick={() => {
          select(failed.map(({ number }) => number));
          navigate('/plugins/helpdesk');
        }}
      >
        {t('bulk.selectRefused')}
      </Button>
    </Refused>
  );
};

const Refused = styled.div`
  display: grid;
  justify-items: start;
  gap: 0.8rem;
  font-size: 1.3rem;

  ul {
    display: grid;
    width: 100%;
    max-height: 24rem;
    overflow-y: auto;
  }

  li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.2rem;
    padding-block: 0.4rem;
  }

  a {
    min-width: 6rem;
    color: ${({ theme }) => theme.colors.primary600};
    font-weight: 600;
  }
`;
