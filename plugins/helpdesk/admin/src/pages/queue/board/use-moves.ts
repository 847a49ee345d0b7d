import { useNotification } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import type { ActionOffer, TicketView } from '../../../../../contracts/tickets';
import { useGetLookupsQuery } from '../../../api/queue';
import { useLazyGetTicketQuery, usePerformActionMutation } from '../../../api/tickets';
import { describeError, readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { toBody, openDraft } from '../../ticket/action-form';
import { newClientId } from '../../ticket/client-id';
import { placeOf } from './board-columns';
import { chosen, dropOn, placesOf, type Drop } from './drop';
import type { BoardOnScreen } from './use-board';

/** What the agent is asked before a card is moved: where to or by which action, or what the action itself asks. */
export type MoveQuestion =
  | { kind: 'where'; number: number; only: ActionOffer[] | null }
  | { kind: 'form'; number: number; action: ActionOffer };

/** Moves cards by the actions that lead from column to column. */
export const useMoves = (board: BoardOnScreen) => {
  const { t, tMaybe, name } = useDesk();
  const { toggleNotification } = useNotification();
  const { data: lookups } = useGetLookupsQuery();
  const [readTicket] = useLazyGetTicketQuery();
  const [perform] = usePerformActionMutation();
  const [question, setQuestion] = useState<MoveQuestion | null>(null);
  // Of the card that is being dragged; null: not known yet, or none is.
  const [places, setPlaces] = useState<ReadonlySet<string> | null>(null);
  const asked = useRef<{ number: number; ticket: Promise<TicketView> } | null>(null);

  const refuse = (error: unknown) =>
    toggleNotification({ type: 'danger', message: describeError(readError(error), tMaybe) });

  /** Its offers are read while it is still under way. */
  const begin = (number: number) => {
    setPlaces(null);
    const ticket = readTicket({ number }).unwrap();
    asked.current = { number, ticket };
    ticket.then(
      (read) => {
        if (asked.current?.ticket !== ticket) return;
        setPlaces(new Set([...placesOf(read).keys(), read.state.key]));
      },
      () => undefined // told when it is dropped
    );
  };
  const end = () => {
    setPlaces(null);
  };

  const run = async (ticket: TicketView, action: ActionOffer) => {
    const { number, version } = ticket;
    const from = board.columns && placeOf(board.columns, number);
    if (action.to !== null) board.move(number, { to: action.to });
    const body = toBody({
      action,
      draft: openDraft(action),
      files: [],
      version,
      clientId: newClientId(),
    });
    const answer = await perform({ number, action: action.key, body });
    if ('error' in answer) {
      if (from) board.move(number, { to: from.state, at: from.at });
      refuse(answer.error);
    } else {
      board.change(number, { version: answer.data.version });
      done(action);
    }
    void board.refresh();
  };
  const done = (action: ActionOffer) =>
    toggleNotification({
      type: 'success',
      message: t('action.done', { action: name(action.name) }),
    });

  const follow = (ticket: TicketView, drop: Drop, to: string) => {
    const { number } = ticket;
    switch (drop.kind) {
      case 'stays':
        return undefined;
      case 'refused':
        return toggleNotification({
          type: 'warning',
          message: t(ticket.isHeld ? 'board.held' : 'board.noWay', {
            number: `#${number}`,
            state: stateName(to),
            name: ticket.assignee?.name ?? '',
          }),
        });
      case 'perform':
        return void run(ticket, drop.action);
      case 'form':
        return setQuestion({ kind: 'form', number, action: drop.action });
      case 'choose':
        return setQuestion({ kind: 'where', number, only: drop.actions });
      default:
        return drop satisfies never;
    }
  };
  const workflow = board.columns?.[0]?.state.workflow;
  const stateOf = (key: string) =>
    lookups?.states.find((state) => state.workflow === workflow && state.key === key);
  const stateName = (key: string) => {
    const state = stateOf(key);
    return state ? name(state.name) : key;
  };

  const drop = async (number: number, to: string) => {
    const reading = asked.current?.number === number ? asked.current.ticket : null;
    asked.current = null;
    try {
      const ticket = await (reading ?? readTicket({ number }).unwrap());
      follow(ticket, dropOn(ticket, { to, category: stateOf(to)?.category }), to);
    } catch (error) {
      refuse(error);
    }
  };

  return {
    places,
    question,
    begin,
    end,
    drop: (number: number, to: string) => void drop(number, to),
    /** By the card's menu or the keyboard. */
    ask: (number: number) => setQuestion({ kind: 'where', number, only: null }),
    choose: (ticket: TicketView, action: ActionOffer) => {
      setQuestion(null);
      follow(ticket, chosen(action, stateOf(action.to ?? '')?.category), action.to ?? '');
    },
    /** The form was sent. */
    finish: (number: number, action: ActionOffer) => {
      setQuestion(null);
      if (action.to !== null) board.move(number, { to: action.to });
      done(action);
      void board.refresh();
    },
    close: () => setQuestion(null),
  };
};

export type Moves = ReturnType<typeof useMoves>;
