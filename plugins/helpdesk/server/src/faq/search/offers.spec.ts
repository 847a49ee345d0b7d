import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { SYSTEM } from '../../access/actor';
import type { FaqOffer } from '../../../../contracts';
import { DATABASES } from '../../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../../tests/harness/desk';
import { hiddenFields, type FormValues } from '../../../../../../tests/harness/visitor';
import { asking } from '../../forms/asking-fixture';
import { deleteSource } from '../../forms/delete-source';
import { everyKind } from '../../forms/owner-form-fixture';
import { createSource } from '../../forms/save-source';
import { writeSmallFaq } from './small-faq-fixture';

describe.each(DATABASES)('who writes a request, on %s', (kind) => {
  let desk: Desk;
  let loud: string;
  const { ask, someone, tickets } = asking(() => desk);
  const misses = () => desk.strapi.db.connection('helpdesk_faq_searches');

  beforeAll(async () => {
    desk = await startDesk({ database: kind, env: { TRUSTED_PROXIES: '127.0.0.1' } });
    loud = await writeSmallFaq(desk.strapi);
  });
  afterAll(() => desk.stop());

  describe('while a request is written', () => {
    const offers = async (values: FormValues, headers = {}) => {
      const answer = await someone().post('/support/en/search/offers', values, headers);
      return { status: answer.status, ...(JSON.parse(answer.html) as { data: FaqOffer[] }) };
    };

    test('entries are offered that answer it, with their answers', async () => {
      const { data } = await offers({
        subject: 'Noise',
        text: 'Hello, since Monday my grinder is awfully loud in the morning, the neighbours hear it.',
      });
      expect(data).toMatchObject([
        {
          key: loud,
          question: 'Why is the grinder <loud>?',
          href: '/support/en/faq/machines/loud',
          html: expect.stringContaining('&lt;script&gt;'),
        },
      ]);
      expect(JSON.stringify(data)).not.toMatch(/STAFF|DRAFT/);
    });

    test('nothing is offered that is only near, nothing is kept, and no other site asks', async () => {
      await misses().delete();
      const text = 'I would like to speak with your manager about the contract of last year.';
      expect((await offers({ subject: 'Contract', text })).data).toEqual([]);
      expect((await offers({ subject: '', text: '' })).data).toEqual([]);
      expect((await offers({ subject: 'x'.repeat(70_000), text: 'y'.repeat(70_000) })).status).toBe(
        200
      );
      expect((await offers({ subject: 'Loud' }, { origin: 'https://evil.example' })).status).toBe(
        403
      );
      expect(await misses()).toEqual([]);
    });

    test('an answer that helped is counted once for each browser', async () => {
      const visitor = someone();
      const { csrf } = hiddenFields((await visitor.get('/support/en/request')).html);
      const say = (values: FormValues, headers = {}) =>
        visitor.post('/support/en/search/answered', { csrf, ...values }, headers);
      expect((await say({ entry: loud })).status).toBe(200);
      expect((await say({ entry: loud })).status).toBe(200);
      expect((await say({ entry: 'none' })).status).toBe(404);
      expect((await say({ entry: loud, csrf: 'x' })).status).toBe(400);
      expect((await say({ entry: loud }, { origin: 'https://evil.example' })).status).toBe(403);
      const other = someone();
      const token = hiddenFields((await other.get('/support/en/request')).html).csrf;
      await other.post('/support/en/search/answered', { csrf: token, entry: loud });
      const stats = await desk.strapi.db.connection('helpdesk_faq_stats').where({ entry: loud });
      expect(stats.map((row) => Number(row.suggested_solved))).toEqual([2]);
    });
  });

  describe('from the search to the form', () => {
    beforeEach(() => misses().delete());

    test('the words are taken over, and the search is kept when the request is sent', async () => {
      const visitor = someone();
      const { html } = await visitor.get('/support/request?asked=cappuccino+%3Crobots%3E');
      expect(html).toContain('name="subject" type="text" value="cappuccino &lt;robots&gt;"');
      expect(await misses()).toEqual([]);
      const form = '/support/request?asked=cappuccino+robots';
      const subject = 'cappuccino robots';
      expect((await ask({ subject }, { visitor, form })).status).toBe(303);
      expect(await tickets(subject)).toHaveLength(1);
      expect(await misses().pluck('query')).toEqual(['cappuccino robots']);
    });

    test('a search that had an answer, or none at all, is not kept', async () => {
      await ask({}, { form: '/support/request?asked=grinder' });
      await ask({});
      await ask({ asked: 'x'.repeat(500) });
      expect(await misses()).toEqual([]);
    });

    test('a form without a subject has the words in its question, and a choice of forms hands them on', async () => {
      const form = everyKind({});
      const { key } = await createSource(desk.strapi, form);
      const visitor = someone();
      const choice = await visitor.get('/support/en/request?asked=cappuccino+robots');
      const href = `/support/en/request/${key}?asked=cappuccino+robots`;
      expect(choice.html).toContain(`href="${href}"`);
      expect((await visitor.get(href)).html).toMatch(
        /<textarea[^>]* name="text"[^>]*>\ncappuccino robots</
      );
      await deleteSource({ strapi: desk.strapi, actor: SYSTEM, key });
    });

    test('a failure to keep it undoes no request', async () => {
      const spy = vi.spyOn(desk.strapi.log, 'error').mockImplementation(() => desk.strapi.log);
      await desk.strapi.db.connection.schema.renameTable('helpdesk_faq_searches', 'away');
      try {
        const subject = 'Sent all the same';
        const sent = await ask({ subject }, { form: '/support/request?asked=robots' });
        expect(sent.status).toBe(303);
        expect(await tickets(subject)).toHaveLength(1);
        expect(spy).toHaveBeenCalled();
      } finally {
        await desk.strapi.db.connection.schema.renameTable('away', 'helpdesk_faq_searches');
        spy.mockRestore();
      }
    });
  });
});
