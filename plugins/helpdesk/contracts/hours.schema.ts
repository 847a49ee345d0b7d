import { z } from '@strapi/utils';
import { plainText } from './common.schema';
import { dayHours, isTimeZone, weekHours } from './people.schema';

const DAYS_MAX = 400;

const day = z.strictObject({
  date: z.iso.date('A day such as 2027-01-31'),
  name: plainText(100),
  isYearly: z.boolean(),
  hours: dayHours,
});

export const hoursSchema = z.strictObject({
  timeZone: z.string().max(60).refine(isTimeZone, 'An IANA time zone such as Asia/Karachi'),
  week: weekHours,
  days: z
    .array(day)
    .max(DAYS_MAX)
    .refine((days) => new Set(days.map(({ date }) => date)).size === days.length, 'Each day once'),
});
