import { NOTICE_DEFAULTS } from '../notify/rules/preferences-defaults';
import { ofAgents, ofAnybody, type Intent } from './door-kinds-fixture';

/** Doors of what agents are told, and by what. */
export const TOLD_INTENTS: Record<string, Intent> = {
  'notices.list': ofAgents(),
  'notices.read': ofAgents(() => ({ json: { all: true } })),
  'notices.told': ofAgents(),
  'notices.means': ofAgents(),
  'notices.testSms': ofAgents(),
  'notices.preferences': ofAgents(),
  'notices.setPreferences': ofAgents(() => ({ json: NOTICE_DEFAULTS })),
  // It leads to the panel's login, whoever asks and for whatever number.
  'sms.go': ofAnybody(303, () => ({ params: { number: 1 } })),
};
