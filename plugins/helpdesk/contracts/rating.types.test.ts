import type { z } from '@strapi/utils';
import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  RATING_KINDS,
  RATING_PERCENTS,
  type ClientRating,
  type ClientRatingBody,
  type EntryRating,
  type RatingPeriod,
  type RatingSettings,
  type RatingTotals,
  type ReasonPage,
} from './rating';
import * as schema from './rating.schema';

test('the schemas give the types', () => {
  expectTypeOf<z.infer<typeof schema.ratingSettings>>().toEqualTypeOf<RatingSettings>();
  expectTypeOf<z.infer<typeof schema.entryRating>>().toEqualTypeOf<EntryRating>();
  expectTypeOf<z.infer<typeof schema.clientRating>>().toEqualTypeOf<ClientRating>();
  expectTypeOf<z.infer<typeof schema.clientRatingBody>>().toEqualTypeOf<ClientRatingBody>();
  expectTypeOf<z.infer<typeof schema.ratingPeriod>>().toEqualTypeOf<RatingPeriod>();
  expectTypeOf<z.infer<typeof schema.ratingTotals>>().toEqualTypeOf<RatingTotals>();
  expectTypeOf<z.infer<typeof schema.reasonPage>>().toEqualTypeOf<ReasonPage>();
});

test('every percent is of one kind', () => {
  const kinds = Object.values(RATING_KINDS).flat();
  expect([...kinds].sort((a, b) => a - b)).toEqual(RATING_PERCENTS);
});

describe('a period', () => {
  const period = (from: string, to: string, timeZone = 'Asia/Karachi') =>
    schema.ratingPeriod.safeParse({ from, to, timeZone }).success;

  test.each([
    ['2027-01-31', '2027-01-31'],
    ['2027-01-01', '2027-12-31'],
    ['2028-02-29', '2028-03-01'],
  ])('may go from %s to %s', (from, to) => {
    expect(period(from, to)).toBe(true);
  });

  test.each([
    ['2027-02-01', '2027-01-31'],
    ['2027-01-01', '2028-01-02'],
    ['2027-02-29', '2027-03-01'],
    ['yesterday', '2027-03-01'],
    ["2027-01-01' or 1=1", '2027-03-01'],
  ])('may not go from %s to %s', (from, to) => {
    expect(period(from, to)).toBe(false);
  });

  test('is of a zone that there is', () => {
    expect(period('2027-01-01', '2027-01-02', 'Mars/Olympus')).toBe(false);
  });
});
