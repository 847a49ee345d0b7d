import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';
import { describeError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import type { ChosenActions } from '../compose/choose-actions';
import type { Outgoing } from '../outbox/outbox';
import { outboxStore } from '../outbox/outbox-store';
import { Bubble } from './Bubble';
import { excerptOf } from './excerpt-of';
import { lastSeqOf, type Conversation } from './chat-state';
import { EntryChanges } from '../../ticket/EntryChanges';

interface OutgoingMessageProps {
  outgoing: Outgoing;
  conversation: Conversation;
  chosen: ChosenActions;
  onTakeBack: (outgoing: Outgoing) => void;
}

/** A message that does not stand in the history yet: on its way, held up, or refused and why. */
export const OutgoingMessage = ({
  outgoing,
  conversation,
  chosen,
  onTakeBack,
}: OutgoingMessageProps) => {
  const { t, tMaybe, name } = useDesk();
  const { ticket, entries } = conversation;
  const { clientId, phase, kind, text, files, error, seenSeq } = outgoing;
  const action = ticket.actions.find(({ key }) => key === outgoing.action);
  const instead = kind === 'act' ? null : chosen[kind];
  const isHeld = phase === 'changed' || phase === 'refused';
  const since = entries.filter(({ seq, actor }) => seq > seenSeq && actor.kind !== 'contact');
  const takeBack = () => {
    onTakeBack(outgoing);
    outboxStore.remove(clientId);
  };
  return (
    <Bubble $tone={kind === 'note' ? 'note' : 'staff'} data-outgoing={phase}>
      {text === '' && files.length === 0 && action ? <bdi>{name(action.name)}</bdi> : null}
      {text === '' ? null : <Words dir="auto">{text}</Words>}
      {files.map(({ key, name: file }) => (
        <bdi key={key}>{file}</bdi>
      ))}
      {isHeld ? (
        <Held role="alert">
          <p>
            {phase === 'refused' && error
              ? describeError(error, tMaybe)
              : t(action || instead ? 'chats.changed' : 'chats.changed.notOffered')}
          </p>
          {phase === 'changed'
            ? since.map((entry) => (
                <div key={entry.seq}>
                  <b>
                    <bdi>
                      {entry.actor.kind === 'system' ? t('actor.system') : entry.actor.name}
                    </bdi>
                  </b>{' '}
                  <bdi>{excerptOf(entry)}</bdi>
                  <EntryChanges entry={entry} workflow={ticket.state.workflow} />
                </div>
              ))
            : null}
          <Row>
            {action || instead ? (
              <Button
                type="button"
                size="S"
                onClick={() =>
                  outboxStore.sendAnyway(
                    clientId,
                    lastSeqOf(conversation),
                    (action ?? instead)?.key
                  )
                }
              >
                {t('chats.sendAnyway')}
              </Button>
            ) : null}
            <Button type="button" size="S" variant="tertiary" onClick={takeBack}>
              {t('chats.takeBack')}
            </Button>
          </Row>
        </Held>
      ) : (
        <Foot role="status">
          {t(phase === 'failed' ? 'chats.outgoing.failed' : 'chats.outgoing.sending')}
          {phase === 'failed' ? (
            <Button type="button" size="S" variant="ghost" onClick={takeBack}>
              {t('chats.takeBack')}
            </Button>
          ) : null}
        </Foot>
      )}
    </Bubble>
  );
};

const Words = styled.p`
  white-space: pre-wrap;
`;

const Held = styled.div`
  display: grid;
  gap: 0.8rem;
  padding-block-start: 0.8rem;
  border-block-start: 1px solid ${({ theme }) => theme.colors.danger200};
  color: ${({ theme }) => theme.colors.danger700};
  font-size: 1.3rem;
`;

const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;
`;

const Foot = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: flex-end;
  gap: 0.4rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.1rem;
`;
