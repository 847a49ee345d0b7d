import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import type { ChatSourceView } from '../../../../../../contracts/chat';
import { backendUrl } from '../../../../api/backend-url';
import { explainConnection, type Finding } from './explain-connection';
import { toldOrigin } from './told-origin';
import { tryHttp } from './try-http';
import { trySocket } from './try-socket';
import type { Outcome, Outcomes, Way } from './ways';

interface ConnectionState {
  /** Which is tried now; null: none. */
  trying: Way | null;
  outcomes: Partial<Outcomes>;
  findings: Finding[];
}

const NOTHING: ConnectionState = { trying: null, outcomes: {}, findings: [] };

/** Tries one way after the other, so that none is slow because of another. */
export const useConnectionTest = ({ key, isEnabled, embed }: ChatSourceView) => {
  const token = useAuth('HelpdeskConnectionTest', (state) => state.token) ?? '';
  const [state, setState] = useState(NOTHING);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);

  const start = async () => {
    const url = backendUrl() || window.location.origin;
    // A chat that is off answers nobody; the desk's own word of health then stands for it.
    const page = isEnabled ? `api/helpdesk/chat/${key}/window` : 'helpdesk/health';
    const tries: Record<Way, () => Promise<Outcome>> = {
      websocket: () => trySocket({ url, transport: 'websocket', token }),
      polling: () => trySocket({ url, transport: 'polling', token }),
      http: () => tryHttp(`${url}/${page}`),
    };
    const tried = async (way: Way): Promise<Outcome> => {
      setState((before) => ({ ...before, trying: way }));
      const outcome = await tries[way]();
      if (!isGone.current) {
        setState(({ outcomes, ...before }) => ({
          ...before,
          outcomes: { ...outcomes, [way]: outcome },
        }));
      }
      return outcome;
    };
    setState(NOTHING);
    const websocket = await tried('websocket');
    const polling = await tried('polling');
    const http = await tried('http');
    if (isGone.current) return;
    const outcomes = { websocket, polling, http };
    const findings = explainConnection({
      outcomes,
      page: window.location.origin,
      told: toldOrigin(embed),
    });
    setState({ trying: null, outcomes, findings });
  };
  return { ...state, start };
};
