import type { TextId } from '../../../i18n/languages';

/** What the sections of the settings are called where they are set. */
export const SECTION_NAMES: Readonly<Record<string, TextId>> = {
  company: 'settings.nav.company',
  design: 'settings.nav.design',
  mail: 'settings.nav.mail',
  hours: 'settings.nav.hours',
  privacy: 'settings.nav.privacy',
  allowedOrigins: 'settings.nav.origins',
  limits: 'settings.nav.limits',
  linkDays: 'settings.nav.links',
  rating: 'settings.nav.rating',
  presence: 'settings.nav.presence',
  alarms: 'settings.nav.alarms',
};
