import type { WorkflowDocument } from '../../../../contracts';
import { NEW_REQUEST, RECEIPT } from './notices';
import { SUPPORT_ACTIONS } from './support-actions';
import { SUPPORT_STATES } from './support-states';

/** General support: questions are answered, asked back about, handed to a specialist, and closed by either side. */
export const SUPPORT_WORKFLOW: WorkflowDocument = {
  format: 1,
  key: 'support',
  name: {
    en: 'General support',
    ur: 'عمومی معاونت',
    bn: 'সাধারণ সহায়তা',
    sw: 'Msaada wa jumla',
    hi: 'सामान्य सहायता',
    ru: 'Общая поддержка',
  },
  initialState: 'new',
  states: SUPPORT_STATES,
  actions: SUPPORT_ACTIONS,
  opening: [NEW_REQUEST],
  receipt: RECEIPT,
};
