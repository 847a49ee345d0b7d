import type { WorkflowDocument } from '../../../../contracts';
import { NEW_REQUEST, RECEIPT } from './notices';
import { REPAIRS_ACTIONS } from './repairs-actions';
import { REPAIRS_STATES } from './repairs-states';

/** Repairs with payment: accepted, quoted, paid, repaired, picked up; the client decides on the quote. */
export const REPAIRS_WORKFLOW: WorkflowDocument = {
  format: 1,
  key: 'repairs',
  name: {
    en: 'Repairs with payment',
    ur: 'ادائیگی کے ساتھ مرمت',
    bn: 'অর্থপ্রদানসহ মেরামত',
    sw: 'Matengenezo yenye malipo',
    hi: 'भुगतान सहित मरम्मत',
    ru: 'Ремонт с оплатой',
  },
  initialState: 'new',
  states: REPAIRS_STATES,
  actions: REPAIRS_ACTIONS,
  opening: [NEW_REQUEST],
  receipt: RECEIPT,
};
