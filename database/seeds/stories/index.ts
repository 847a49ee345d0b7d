import { ADVICE } from './advice';
import { BILLING } from './billing';
import { DELIVERIES } from './deliveries';
import { GRINDERS_AND_BEANS } from './grinders-and-beans';
import { BENGALI_SHELVES, HINDI_SHELVES } from './hindi-bengali';
import { MACHINES } from './machines';
import { HOME_REPAIRS } from './repairs-home';
import { TRADE_REPAIRS } from './repairs-trade';
import { SHOP } from './shop';
import type { Shelf } from './story';
import { RUSSIAN_SHELVES, SWAHILI_SHELVES } from './swahili-russian';
import { URDU_SHELVES } from './urdu';

export const SHELVES: Shelf[] = [
  DELIVERIES,
  BILLING,
  MACHINES,
  GRINDERS_AND_BEANS,
  SHOP,
  ADVICE,
  HOME_REPAIRS,
  TRADE_REPAIRS,
  ...URDU_SHELVES,
  ...HINDI_SHELVES,
  ...BENGALI_SHELVES,
  ...SWAHILI_SHELVES,
  ...RUSSIAN_SHELVES,
];
