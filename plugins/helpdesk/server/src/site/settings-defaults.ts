import type { Settings } from '../../../contracts';

const MEBIBYTE = 1024 * 1024;

/** What holds until the owner sets something else. */
export const SETTINGS_DEFAULTS: Settings = {
  company: {
    name: { en: 'Support', ur: 'سپورٹ' },
    logoUrl: null,
    colour: '#2f5bd7',
    footer: {},
  },
  privacy: { ip: 'masked' },
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
};
