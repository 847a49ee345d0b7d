import { Button, IconButton } from '@strapi/design-system';
import { Cross, Message, VolumeMute } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState, useSyncExternalStore } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { keyframes, styled } from 'styled-components';
import type { ChatCall } from '../../../contracts/notify';
import { useAcceptChatMutation } from '../api/chats';
import { useGetMeQuery } from '../api/me';
import { describeError, readError } from '../format/error';
import { useDesk } from '../i18n/desk-context';
import { newClientId } from '../pages/ticket/client-id';
import { chatPath } from './paths';
import { putAside, silenced } from './use-told';
import { WaitingTime } from './WaitingTime';

/** One chat that waits: who, for how long, and to take it by one press. */
export const Call = ({ call }: { call: ChatCall }) => {
  const { t, tMaybe } = useDesk();
  const { toggleNotification } = useNotification();
  const navigate = useNavigate();
  const { data: me } = useGetMeQuery();
  const [accept, { isLoading }] = useAcceptChatMutation();
  // A second press is the first one again.
  const [clientId] = useState(newClientId);
  const isSilent = useSyncExternalStore(silenced.subscribe, () =>
    silenced.getState().includes(call.key)
  );
  const { number, subject } = call.ticket;
  const onAccept = async () => {
    const answer = await accept({ number, body: { clientId } });
    if ('error' in answer) {
      const message = describeError(readError(answer.error), tMaybe);
      toggleNotification({ type: 'danger', message });
      return;
    }
    const { by } = answer.data;
    if (by.key !== me?.key) {
      toggleNotification({ type: 'info', message: t('told.taken', { name: by.name }) });
      return;
    }
    navigate(chatPath(number), { state: { isTaken: true } });
  };
  const onHide = () => {
    silenced.add(call.key);
    putAside.add(call.key);
  };
  const isAlarm = call.event === 'chat-alarm';
  return (
    <Sheet $isAlarm={isAlarm}>
      <Sign $isAlarm={isAlarm} aria-hidden>
        <Message width="1.8rem" height="1.8rem" />
      </Sign>
      <div>
        <strong>{t(`told.call.${call.event}`)}</strong>
        <Who>
          <bdi>{call.contact}</bdi>
          <WaitingTime since={call.since} />
        </Who>
        <Subject dir="auto">
          <span dir="ltr">#{number}</span> {subject}
        </Subject>
        <Buttons>
          <Button size="S" loading={isLoading} onClick={() => void onAccept()}>
            {t('told.accept')}
          </Button>
          <Open to={chatPath(number)}>{t('told.open')}</Open>
          {call.sound === 'until-answered' && !isSilent ? (
            <IconButton
              label={t('told.silence')}
              variant="ghost"
              onClick={() => silenced.add(call.key)}
            >
              <VolumeMute />
            </IconButton>
          ) : null}
        </Buttons>
      </div>
      <IconButton label={t('told.hide')} variant="ghost" onClick={onHide}>
        <Cross />
      </IconButton>
    </Sheet>
  );
};

const comes = keyframes`
  from {
    opacity: 0;
    transform: translateY(1.2rem);
  }
`;

const Sheet = styled.article<{ $isAlarm: boolean }>`
  display: grid;
  grid-template-columns: auto minmax(0, 1fr) auto;
  align-items: start;
  gap: 1.2rem;
  padding: 1.6rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-inline-start: 4px solid
    ${({ theme, $isAlarm }) => ($isAlarm ? theme.colors.danger600 : theme.colors.primary600)};
  border-radius: 0.6rem;
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.popupShadow};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.45);

  @media (prefers-reduced-motion: no-preference) {
    animation: ${comes} 0.2s ease-out;
  }

  > div {
    display: grid;
    gap: 0.4rem;
    min-width: 0;
  }

  strong {
    font-weight: 600;
  }
`;

const Sign = styled.span<{ $isAlarm: boolean }>`
  display: grid;
  place-items: center;
  width: 3.6rem;
  height: 3.6rem;
  border-radius: 50%;
  background: ${({ theme, $isAlarm }) =>
    $isAlarm ? theme.colors.danger600 : theme.colors.primary600};

  svg path {
    fill: ${({ theme }) => theme.colors.neutral0};
  }
`;

const Who = styled.span`
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  gap: 0.4rem 1.2rem;
  overflow-wrap: anywhere;
`;

const Subject = styled.span`
  overflow: hidden;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.3rem;
  text-overflow: ellipsis;
  white-space: nowrap;
`;

const Buttons = styled.span`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.8rem;
  margin-block-start: 0.8rem;
`;

const Open = styled(Link)`
  display: inline-flex;
  align-items: center;
  min-height: 3.2rem;
  padding-inline: 1.6rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.2rem;
  font-weight: 600;
  text-decoration: none;

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;
