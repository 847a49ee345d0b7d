import { randomUUID } from 'node:crypto';
import { beforeEach, vi } from 'vitest';
import type { Desk } from '../../../../../tests/harness/desk';
import {
  hiddenFields,
  newVisitor,
  type FormValues,
  type Visitor,
} from '../../../../../tests/harness/visitor';
import { clock } from '../platform/clock';

export const FORM = '/support/request';

/** A question as people ask it; every field can be found again on a page that shows it. */
export function question() {
  return {
    name: 'Ada Kept.as.typed',
    email: `Kept.as.typed-${randomUUID()}@example.com`,
    subject: 'Printer Kept.as.typed',
    text: 'It is dead. Kept.as.typed',
  };
}

/**
 * Visitors of a desk that trusts a proxy on loopback, at a clock that stands still unless it is moved. To be called
 * inside `describe`.
 */
export function asking(desk: () => Desk) {
  const time = { now: 0 };
  let addresses = 0;

  beforeEach(() => {
    time.now = Date.now();
    const spy = vi.spyOn(clock, 'now').mockImplementation(() => time.now);
    return () => spy.mockRestore();
  });

  /** A visitor from an address of their own. */
  const someone = (options: { keepsCookies?: boolean } = {}): Visitor => {
    addresses += 1;
    const address = `198.51.${Math.floor(addresses / 250)}.${addresses % 250}`;
    return newVisitor(desk(), { ...options, headers: { 'x-forwarded-for': address } });
  };

  /** Shows the form, waits as a person would, and sends it. */
  const ask = async (
    more: FormValues = {},
    {
      visitor = someone(),
      form = FORM,
      headers = {},
      seconds = 30,
    }: { visitor?: Visitor; form?: string; headers?: Record<string, string>; seconds?: number } = {}
  ) => {
    const shown = await visitor.get(form);
    time.now += seconds * 1000;
    const values = { ...hiddenFields(shown.html), website: '', ...question(), ...more };
    return visitor.post(form, values, headers);
  };

  const tickets = async (subject?: string) => {
    const query = desk().strapi.db.connection('helpdesk_tickets').select('*').orderBy('id');
    return subject === undefined ? query : query.where({ subject });
  };

  return { time, someone, ask, tickets };
}
