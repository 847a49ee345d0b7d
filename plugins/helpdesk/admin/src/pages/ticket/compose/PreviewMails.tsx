import { useId, useState } from 'react';
import { styled } from 'styled-components';
import type { MailPreview } from '../../../../../contracts/tickets';
import { useDesk } from '../../../i18n/desk-context';
import { PreviewMail } from './PreviewMail';

/** One tab for each recipient; up and down go from one to the next. */
export const PreviewMails = ({ mails }: { mails: MailPreview[] }) => {
  const { t } = useDesk();
  const id = useId();
  const [index, setIndex] = useState(0);
  const mail = mails[index] ?? mails[0];
  if (!mail) return null;

  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (index + step + mails.length) % mails.length;
    setIndex(next);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <Columns>
      <Tabs
        role="tablist"
        aria-orientation="vertical"
        aria-label={t('preview.recipients', { count: mails.length })}
        onKeyDown={onKeyDown}
      >
        {mails.map(({ to, name, kind }, at) => (
          <Tab
            key={`${kind} ${to}`}
            type="button"
            role="tab"
            id={`${id}-tab-${at}`}
            aria-controls={`${id}-panel`}
            aria-selected={at === index}
            tabIndex={at === index ? 0 : -1}
            onClick={() => setIndex(at)}
          >
            <bdi>{name || to}</bdi>
            <small>{t(`preview.kind.${kind}`)}</small>
          </Tab>
        ))}
      </Tabs>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-tab-${index}`}>
        <PreviewMail key={index} mail={mail} />
      </div>
    </Columns>
  );
};

const Columns = styled.div`
  display: grid;
  grid-template-columns: minmax(14rem, 20rem) minmax(0, 1fr);
  gap: 1.6rem;

  @media (max-width: 767px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

const Tabs = styled.div`
  display: grid;
  align-content: start;
  gap: 0.4rem;

  @media (max-width: 767px) {
    max-height: 18rem;
    overflow-y: auto;
  }
`;

const Tab = styled.button`
  display: grid;
  gap: 0.2rem;
  min-height: 4.4rem;
  padding: 0.8rem 1.2rem;
  border: 0;
  border-inline-start: 3px solid transparent;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: transparent;
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  font-size: 1.3rem;
  text-align: start;
  overflow-wrap: anywhere;
  cursor: pointer;

  /* An address stays at the edge of the page's direction. */
  bdi {
    justify-self: start;
  }

  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  &[aria-selected='true'] {
    border-inline-start-color: ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.primary100};
    font-weight: 600;
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;
