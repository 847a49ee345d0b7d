import { Lightning } from '@strapi/icons';
import { useCallback, useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { MacroOffer } from '../../../../../contracts/macros';
import type { TicketView } from '../../../../../contracts/tickets';
import { useGetMacroOffersQuery } from '../../../api/macros';
import { useGetMeQuery } from '../../../api/me';
import { Banner } from '../../../components/Banner';
import { useDismiss } from '../../../components/use-dismiss';
import { useDesk } from '../../../i18n/desk-context';
import { MacroConfirm } from './MacroConfirm';
import { MacroSheet } from './MacroSheet';
import { useRunMacro } from './use-run-macro';

/** The macros that can be run on this ticket now, behind one button beside its actions. */
export const MacroMenu = ({ ticket }: { ticket: TicketView }) => {
  const { t } = useDesk();
  const { data: me } = useGetMeQuery();
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [asked, setAsked] = useState<MacroOffer | null>(null);
  const close = useCallback(() => setIsOpen(false), []);
  useDismiss(frame, { isOpen, onDismiss: close });
  const { run, isRunning, refusal, forget } = useRunMacro(ticket);

  const choose = (offer: MacroOffer) => {
    setIsOpen(false);
    button.current?.focus();
    if (offer.tellsClient) setAsked(offer);
    else void run(offer);
  };
  if (!me?.permissions.perform) return null;
  return (
    <Frame ref={frame}>
      <Opener
        ref={button}
        type="button"
        data-macros=""
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-busy={isRunning}
        onClick={() => {
          forget();
          setIsOpen(!isOpen);
        }}
      >
        <Lightning aria-hidden width="1.4rem" height="1.4rem" />
        {t('macro.menu')}
      </Opener>
      {isOpen ? <MacroSheet ticket={ticket} onChoose={choose} /> : null}
      {refusal ? (
        <Told>
          <Banner tone="danger" role="alert">
            {refusal}
          </Banner>
        </Told>
      ) : null}
      {asked ? (
        <MacroConfirm
          offer={asked}
          workflow={ticket.state.workflow}
          isBusy={isRunning}
          onCancel={() => setAsked(null)}
          onConfirm={() => void run(asked).then(() => setAsked(null))}
        />
      ) : null}
    </Frame>
  );
};

/** Where nothing else is offered, the button stands only when there is something behind it. */
export const MacroMenuAlone = ({ ticket }: { ticket: TicketView }) => {
  const { data: me } = useGetMeQuery();
  const { number, version } = ticket;
  const { currentData: offers = [] } = useGetMacroOffersQuery(
    { number, version },
    { skip: !me?.permissions.perform }
  );
  return offers.length > 0 ? <MacroMenu ticket={ticket} /> : null;
};

const Frame = styled.div`
  position: relative;
  justify-self: start;
  display: grid;
  justify-items: start;
  gap: 0.8rem;
`;

const Told = styled.div`
  max-width: 60rem;
`;

const Opener = styled.button`
  display: inline-flex;
  align-items: center;
  gap: 0.8rem;
  min-height: 3.6rem;
  padding-inline: 1.6rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  font-size: 1.4rem;
  font-weight: 500;
  cursor: pointer;

  svg path {
    fill: ${({ theme }) => theme.colors.warning600};
  }

  &:hover,
  &[aria-expanded='true'] {
    background: ${({ theme }) => theme.colors.neutral150};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  @media (max-width: 767px) {
    min-height: 4.4rem;
  }
`;
