import { Cross } from '@strapi/icons';
import { useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { Tag, Tagged } from '../../../../../contracts/tags';
import type { TicketView } from '../../../../../contracts/tickets';
import { useTagTicketMutation } from '../../../api/tags';
import { Hidden } from '../../../components/Panel';
import { TagChip, tagsOf } from '../../../components/TagChip';
import { useKnownTags } from '../../../components/use-known-tags';
import { describeError, readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { newClientId } from '../client-id';
import { TagPicker, type TagChoice } from './TagPicker';

/** A change that was asked for and not yet answered: shown at once, taken back when it is refused. */
interface Pending {
  add: Tag | null;
  remove: string | null;
}
const NOTHING: Pending = { add: null, remove: null };

/** The tags of the request; who may, takes them off and adds others. */
export const TicketTags = ({ ticket }: { ticket: TicketView }) => {
  const { t, tMaybe } = useDesk();
  const lookups = useKnownTags(ticket.tags);
  const [tagTicket, { isLoading }] = useTagTicketMutation();
  const [answered, setAnswered] = useState<Tagged | null>(null);
  const [pending, setPending] = useState(NOTHING);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [told, setTold] = useState('');
  const adder = useRef<HTMLButtonElement>(null);
  // What the change itself answered holds the names of new tags, until the ticket is as new as that.
  const known =
    answered && answered.version >= ticket.version ? answered.tags : tagsOf(ticket.tags, lookups);
  const shown = [
    ...known.filter(({ key }) => key !== pending.remove),
    ...(pending.add ? [pending.add] : []),
  ];

  const change = async (
    body: { add?: string[]; remove?: string[]; create?: string[] },
    wanted: Partial<Pending>,
    done: string
  ) => {
    setRefusal(null);
    setPending({ ...NOTHING, ...wanted });
    const answer = await tagTicket({
      number: ticket.number,
      body: { clientId: newClientId(), add: [], remove: [], ...body },
    });
    setPending(NOTHING);
    if ('error' in answer) setRefusal(describeError(readError(answer.error), tMaybe));
    else {
      setAnswered(answer.data);
      setTold(done);
    }
    // Where what was pressed is gone; the field of the next tag keeps the keyboard.
    if (document.activeElement === document.body) adder.current?.focus();
  };
  const add = (choice: TagChoice) => {
    const body = choice.kind === 'known' ? { add: [choice.tag.key] } : { create: [choice.name] };
    const tag =
      choice.kind === 'known'
        ? choice.tag
        : { key: '', name: choice.name, colour: 'neutral' as const };
    void change(body, { add: tag }, t('tags.added', { name: tag.name }));
  };
  const remove = (tag: Tag) =>
    void change({ remove: [tag.key] }, { remove: tag.key }, t('tags.removed', { name: tag.name }));

  if (shown.length === 0 && !ticket.may.tag) return null;
  return (
    <Row>
      {shown.length > 0 ? (
        <List aria-label={t('tags.label')}>
          {shown.map((tag) => (
            <li key={tag.key || 'new'} aria-busy={tag === pending.add || undefined}>
              <TagChip tag={tag}>
                {ticket.may.tag && tag !== pending.add ? (
                  <Remove
                    type="button"
                    aria-label={t('tags.remove', { name: tag.name })}
                    disabled={isLoading}
                    onClick={() => remove(tag)}
                  >
                    <Cross aria-hidden width="0.9rem" height="0.9rem" />
                  </Remove>
                ) : null}
              </TagChip>
            </li>
          ))}
        </List>
      ) : null}
      {ticket.may.tag ? (
        <TagPicker
          ref={adder}
          isBusy={isLoading}
          tags={(lookups?.tags ?? []).filter(({ key }) => !shown.some((tag) => tag.key === key))}
          taken={shown}
          onChoose={add}
        />
      ) : null}
      {refusal ? <Refusal role="alert">{refusal}</Refusal> : null}
      <Hidden role="status">{told}</Hidden>
    </Row>
  );
};

const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.6rem;
  min-width: 0;
`;

const List = styled.ul`
  display: contents;

  li {
    display: flex;
    min-width: 0;
    max-width: 100%;
  }

  li[aria-busy='true'] {
    opacity: 0.6;
  }
`;

const Remove = styled.button`
  flex: none;
  display: grid;
  place-items: center;
  width: 2.4rem;
  height: 2.4rem;
  margin-block: -0.4rem;
  margin-inline-end: -0.7rem;
  padding: 0;
  border: 0;
  border-radius: 0.4rem;
  background: transparent;
  cursor: pointer;

  svg path {
    fill: ${({ theme }) => theme.colors.neutral600};
  }

  &:hover svg path {
    fill: ${({ theme }) => theme.colors.danger600};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

const Refusal = styled.p`
  flex-basis: 100%;
  color: ${({ theme }) => theme.colors.danger600};
  font-size: 1.3rem;
`;
