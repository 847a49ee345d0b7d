import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { ContactRef } from '../../../../contracts/people';
import { useGetContactQuery } from '../../api/contacts';
import { Banner } from '../../components/Banner';
import { useDesk } from '../../i18n/desk-context';

/** The known client that the ticket will be of, and what to know before going on. */
export const ChosenClient = ({
  contact,
  onChange,
}: {
  contact: ContactRef;
  onChange: () => void;
}) => {
  const { t } = useDesk();
  // Who sees no ticket of the client is told no more than the list told.
  const { data: known } = useGetContactQuery({ key: contact.key });
  return (
    <>
      <Chosen>
        <div>
          <strong>
            <bdi>{contact.name}</bdi>
          </strong>
          <span>
            {contact.email ? <bdi dir="ltr">{contact.email}</bdi> : null}
            {contact.phone ? <bdi dir="ltr">{contact.phone}</bdi> : null}
            {contact.company ? <bdi>{contact.company}</bdi> : null}
          </span>
          {known ? <span>{t('new.client.tickets', { count: known.ticketCount })}</span> : null}
        </div>
        <Button type="button" variant="tertiary" onClick={onChange}>
          {t('new.client.change')}
        </Button>
      </Chosen>
      {known?.isBlocked ? (
        <Banner tone="warning" role="status" title={t('new.client.blocked')}>
          {t('new.client.blockedText')}
        </Banner>
      ) : null}
      {known?.note ? (
        <Banner tone="info" title={t('client.note')}>
          <span dir="auto">{known.note}</span>
        </Banner>
      ) : null}
    </>
  );
};

const Chosen = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 1.2rem;
  padding: 1.2rem 1.6rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 0.6rem;

  > div {
    display: grid;
    gap: 0.2rem;
    min-width: 0;
    overflow-wrap: anywhere;
  }

  strong {
    font-size: 1.5rem;
    font-weight: 600;
  }

  span {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.2rem;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
  }
`;
