import { CARE } from './entries/care';
import { DELIVERY } from './entries/delivery';
import { FIRST_STEPS } from './entries/first-steps';
import { GRINDERS_AND_BEANS } from './entries/grinders-and-beans';
import { MACHINES } from './entries/machines';
import { PAYMENT } from './entries/payment';
import { REPAIRS } from './entries/repairs';
import { SHOP_AND_ACCOUNT } from './entries/shop-and-account';
import type { FaqEntry, FaqPage } from './faq-types';
import { CONTACT_PAGE } from './pages/contact';
import { DELIVERY_PAGE } from './pages/delivery';
import { PRIVACY_PAGE } from './pages/privacy';
import { REPAIR_PAGE } from './pages/repair-service';
import { RETURNS_PAGE } from './pages/returns-and-warranty';

export { FAQ_CATEGORIES } from './categories';
export { FAQ_ANSWERED, FAQ_DROPPED, FAQ_MISSES, FAQ_READINGS, FAQ_REASONS } from './feedback';
export { FAQ_LOCALES } from './faq-types';
export type * from './faq-types';
export { toBlocks } from './to-blocks';

export const FAQ_ENTRIES: FaqEntry[] = [
  ...DELIVERY,
  ...PAYMENT,
  ...MACHINES,
  ...FIRST_STEPS,
  ...CARE,
  ...GRINDERS_AND_BEANS,
  ...REPAIRS,
  ...SHOP_AND_ACCOUNT,
];

/** In the order in which they are linked. */
export const FAQ_PAGES: FaqPage[] = [
  DELIVERY_PAGE,
  RETURNS_PAGE,
  REPAIR_PAGE,
  CONTACT_PAGE,
  PRIVACY_PAGE,
];
