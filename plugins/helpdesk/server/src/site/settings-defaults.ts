import type { Settings, SiteText } from '../../../contracts';
import { RATING_DEFAULTS } from '../rating/rating-defaults';

const MEBIBYTE = 1024 * 1024;
const COMPANY_NAME: SiteText = {
  en: 'Support',
  ur: 'سپورٹ',
  bn: 'সহায়তা',
  sw: 'Msaada',
  hi: 'सहायता',
  ru: 'Поддержка',
};

/** What holds until the owner sets something else. */
export const SETTINGS_DEFAULTS: Settings = {
  company: {
    name: COMPANY_NAME,
    logoUrl: null,
    colour: '#2f5bd7',
    footer: {},
  },
  design: {
    scheme: 'auto',
    background: null,
    text: null,
    header: null,
    radius: 12,
    font: 'system',
    fontName: null,
    headerLinks: [],
    footerLinks: [],
    css: '',
  },
  mail: { fromName: null, fromAddress: null, replyTo: null, content: 'whole' },
  hours: {
    timeZone: 'UTC',
    week: [...Array.from({ length: 5 }, () => [{ from: '09:00', to: '18:00' }]), [], []],
    days: [],
  },
  privacy: { ip: 'masked', ipDays: 90, trashDays: 30 },
  allowedOrigins: [],
  limits: {
    visitorPerHour: 10,
    addressPerHour: 300,
    formPerHour: 1_000,
    totalPerHour: 3_000,
    receiptsPerHour: 300,
    fileBytes: 10 * MEBIBYTE,
    filesPerMessage: 5,
  },
  linkDays: 60,
  rating: RATING_DEFAULTS,
  presence: { awayAfterMinutes: 15 },
  alarms: { nextPersonSeconds: 60, supervisorsSeconds: 120, unansweredSeconds: 300 },
};
