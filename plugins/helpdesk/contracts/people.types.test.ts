import type { z } from '@strapi/utils';
import { expect, expectTypeOf, test } from 'vitest';
import type {
  AgentProfile,
  AgentProfileBody,
  ContactBody,
  ContactRef,
  ContactView,
  Me,
  Preferences,
  TeamBody,
  TeamProfile,
  UpdateMeBody,
  WeekHours,
} from './people';
import type {
  agentProfile,
  agentProfileBody,
  contactBody,
  contactRef,
  contactView,
  meSchema,
  teamBody,
  teamProfile,
  updateMeBody,
} from './people.schema';
import { preferencesSchema, weekHours } from './people.schema';

test('the schemas give the types', () => {
  expectTypeOf<z.infer<typeof meSchema>>().toEqualTypeOf<Me>();
  expectTypeOf<z.infer<typeof preferencesSchema>>().toEqualTypeOf<Preferences>();
  expectTypeOf<z.infer<typeof updateMeBody>>().toEqualTypeOf<UpdateMeBody>();
  expectTypeOf<z.infer<typeof contactBody>>().toEqualTypeOf<ContactBody>();
  expectTypeOf<z.infer<typeof contactView>>().toEqualTypeOf<ContactView>();
  expectTypeOf<z.infer<typeof weekHours>>().toEqualTypeOf<WeekHours>();
  expectTypeOf<z.infer<typeof agentProfile>>().toEqualTypeOf<AgentProfile>();
  expectTypeOf<z.infer<typeof agentProfileBody>>().toEqualTypeOf<AgentProfileBody>();
  expectTypeOf<z.infer<typeof teamProfile>>().toEqualTypeOf<TeamProfile>();
  expectTypeOf<z.infer<typeof teamBody>>().toEqualTypeOf<TeamBody>();
  expectTypeOf<z.infer<typeof contactRef>>().toEqualTypeOf<ContactRef>();
});

const isWeek = (...monday: [string, string][]) =>
  weekHours.safeParse([monday.map(([from, to]) => ({ from, to })), [], [], [], [], [], []]).success;

test('takes hours of a week in order, up to midnight', () => {
  expect(isWeek()).toBe(true);
  expect(isWeek(['00:00', '24:00'])).toBe(true);
  expect(isWeek(['09:00', '12:00'], ['12:00', '17:30'])).toBe(true);
});

test('refuses hours that overlap, stand in disorder, end before they begin or are none', () => {
  expect(isWeek(['09:00', '12:00'], ['11:59', '17:00'])).toBe(false);
  expect(isWeek(['13:00', '17:00'], ['09:00', '12:00'])).toBe(false);
  expect(isWeek(['12:00', '12:00'])).toBe(false);
  expect(isWeek(['24:00', '24:00'])).toBe(false);
  expect(isWeek(['22:00', '06:00'])).toBe(false);
  expect(isWeek(['9:00', '12:00'])).toBe(false);
  expect(isWeek(['09:00', '24:01'])).toBe(false);
  expect(weekHours.safeParse([[], [], [], [], [], []]).success).toBe(false);
});

test('takes columns that there are, and own fields, each once', () => {
  const isTaken = (queueColumns: unknown) => preferencesSchema.safeParse({ queueColumns }).success;
  expect(isTaken(null)).toBe(true);
  expect(isTaken(['number', 'subject', 'field:order-no'])).toBe(true);
  expect(isTaken(['number', 'number'])).toBe(false);
  expect(isTaken(['password'])).toBe(false);
  expect(isTaken(['field:Order No'])).toBe(false);
  expect(isTaken(['field:__proto__'])).toBe(false);
});
