import { createContext, useContext } from 'react';
import { useIntl } from 'react-intl';
import type { LocalizedText } from '../../../contracts/common';
import { PLUGIN_ID } from '../plugin-id';
import type { Direction } from './direction';
import type { TextId } from './languages';
import { localized } from './localized';

export interface DeskContextValue {
  locale: string;
  direction: Direction;
  /** IANA zone in which this agent reads times. */
  timeZone: string;
}

export const DeskContext = createContext<DeskContextValue>({
  locale: 'en',
  direction: 'ltr',
  timeZone: 'UTC',
});

export type Translate = (id: TextId, values?: Record<string, string | number>) => string;

/** Everything a screen needs to speak to this agent: language, direction, zone and the texts. */
export const useDesk = () => {
  const desk = useContext(DeskContext);
  const { formatMessage, messages } = useIntl();
  const t: Translate = (id, values) => formatMessage({ id: `${PLUGIN_ID}.${id}` }, values);
  /** A text by an id that comes from the server, or undefined where we have none. */
  const tMaybe = (id: string, values?: Record<string, string | number>) => {
    const full = `${PLUGIN_ID}.${id}`;
    return full in messages ? formatMessage({ id: full }, values) : undefined;
  };
  const name = (text: LocalizedText) => localized(text, desk.locale);
  return { ...desk, t, tMaybe, name };
};

export type Desk = ReturnType<typeof useDesk>;
