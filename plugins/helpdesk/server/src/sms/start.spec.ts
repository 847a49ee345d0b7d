import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ROOT, startDesk, type Desk } from '../../../../../tests/harness/desk';
import { isSmsConfigured, smsProvider } from './load-provider';

const NONE = { SMS_PROVIDER: '', SMS_OPTIONS: '', SMS_FROM: '' };

describe('a start', () => {
  let desk: Desk;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'helpdesk-sms-'));
    desk = await startDesk();
  });
  afterEach(() => desk.restart(NONE));
  afterAll(async () => {
    await desk.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A module of the host's, and its path as an owner writes it. */
  const moduleOf = (name: string, code: string) => {
    const file = path.join(folder, name);
    writeFileSync(file, code);
    return `./${path.relative(ROOT, file)}`;
  };
  const start = (provider: string, options: object = {}) =>
    desk.restart({ SMS_PROVIDER: provider, SMS_OPTIONS: JSON.stringify(options) });

  test('without the option sends no SMS, and wants none', () => {
    expect(isSmsConfigured(desk.strapi)).toBe(false);
  });

  test('with the log writes the number in part, and the text for who develops', async () => {
    await start('log');
    const lines: string[] = [];
    desk.strapi.log.level = 'info';
    desk.strapi.log.on('data', (line: object) => lines.push(JSON.stringify(line)));
    const sms = { to: '+923001234567', text: 'A chat waits', id: '0'.repeat(32) };
    await smsProvider(desk.strapi)?.send(sms);
    expect(lines.join()).toContain('A chat waits');
    expect(lines.join()).toContain('+92•••••567');
    lines.length = 0;
    process.env.NODE_ENV = 'production';
    await smsProvider(desk.strapi)?.send(sms);
    process.env.NODE_ENV = 'test';
    expect(lines.join()).not.toContain('A chat waits');
    expect(lines.join()).toContain('12 characters');
    expect(lines.join()).not.toContain('923001234567');
  });

  test('takes a module of the host’s own, of either kind', async () => {
    const common = moduleOf(
      'provider.cjs',
      'exports.init = (options, settings) => ({ send: async (sms) => options.taken.push([sms.to, settings.perHour]) });'
    );
    await start(common, { taken: [] });
    expect(isSmsConfigured(desk.strapi)).toBe(true);
    await expect(
      smsProvider(desk.strapi)?.send({ to: '+1', text: '', id: '' })
    ).resolves.toBeDefined();
    const es = moduleOf(
      'provider.mjs',
      'export default { init: () => ({ send: async () => 7 }) };'
    );
    await start(es);
    expect(await smsProvider(desk.strapi)?.send({ to: '+1', text: '', id: '' })).toBe(7);
  });

  test.each([
    ['no-such-provider', {}, /sms\.provider is "no-such-provider".*there is neither a module/],
    ['twilio', { accountSid: 'AC1' }, /sms\.providerOptions\.authToken/],
    ['webhook', { url: 'http://sms.example.com', secret: 's'.repeat(20) }, /https:\/\//],
  ])('with what cannot work stops, and says what: %s', async (provider, options, message) => {
    await expect(start(provider, options)).rejects.toThrow(message);
  });

  test('with a module that is no provider stops, and says so', async () => {
    await expect(start(moduleOf('empty.cjs', ''))).rejects.toThrow(/exports no init/);
    const silent = moduleOf('silent.cjs', 'exports.init = () => ({});');
    await expect(start(silent)).rejects.toThrow(/gives no send/);
  });
});
