import { Mail } from '@strapi/icons';
import { styled } from 'styled-components';
import type { EntryView } from '../../../../contracts/tickets';
import { useDesk } from '../../i18n/desk-context';

/** Who was mailed about the entry, and whether each mail has left. */
export const EntryMails = ({ mailed }: { mailed: EntryView['mailed'] }) => {
  const { t } = useDesk();
  if (mailed.length === 0) return null;
  return (
    <Mails aria-label={t('mailed.label')}>
      {mailed.map(({ to, status }, index) => (
        // One address may be mailed twice by one entry.
        <li key={index} data-status={status}>
          <Mail aria-hidden width="1.4rem" height="1.4rem" />
          <bdi dir="ltr">{to}</bdi>
          <span>{t(`mailed.${status}`)}</span>
        </li>
      ))}
    </Mails>
  );
};

const Mails = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: 0.4rem 2rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;

  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6rem;
    min-width: 0;
    overflow-wrap: anywhere;
  }

  [data-status='sent'] span {
    color: ${({ theme }) => theme.colors.success700};
  }

  [data-status='dead'] span {
    color: ${({ theme }) => theme.colors.danger600};
    font-weight: 600;
  }
`;
