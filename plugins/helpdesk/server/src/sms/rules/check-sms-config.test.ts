import { describe, expect, test } from 'vitest';
import { config } from '../../config';
import { smsConfigProblem, type SmsConfig } from './check-sms-config';

const settings = { from: '+15550100', perHour: 100, perAgentPerHour: 10 };
const sms = (more: Record<string, unknown>) =>
  // What an owner writes fits no type.
  ({ provider: 'log', providerOptions: {}, settings, ...more }) as unknown as SmsConfig;
const twilio = (options: Record<string, unknown>, from: string | null = '+15550100') =>
  sms({
    provider: 'twilio',
    providerOptions: { accountSid: 'AC1', authToken: 'secret', ...options },
    settings: { ...settings, from },
  });
const webhook = (options: Record<string, unknown>) =>
  sms({
    provider: 'webhook',
    providerOptions: { url: 'https://sms.example.com', secret: 's'.repeat(16), ...options },
  });

describe('options for SMS are good', () => {
  test.each([
    ['as they are by default', config.default.sms],
    ['that write to the log', sms({})],
    ['of a module', sms({ provider: 'strapi-provider-helpdesk-sms-acme' })],
    ['of a file', sms({ provider: './src/sms-provider.js' })],
    ['of Twilio', twilio({})],
    ['of a service of Twilio', twilio({ messagingServiceSid: 'MG1' }, null)],
    ['of another that speaks like it', twilio({ baseUrl: 'https://sms.example.com' })],
    ['of a service on this machine', twilio({ baseUrl: 'http://127.0.0.1:9000' })],
    ['of a webhook', webhook({})],
    ['of a webhook on this machine', webhook({ url: 'http://[::1]:9000/sms' })],
  ])('%s', (_what, given) => {
    expect(smsConfigProblem(given)).toBeNull();
  });
});

describe('options for SMS are refused, by their name and without their value', () => {
  test.each([
    [sms({ provider: 7 }), 'sms.provider'],
    [sms({ provider: '' }), 'sms.provider'],
    [sms({ provider: 'two words' }), 'sms.provider'],
    [sms({ providerOptions: null }), 'sms.providerOptions'],
    [sms({ settings: [] }), 'sms.settings'],
    [sms({ settings: { ...settings, perHour: 0 } }), 'sms.settings.perHour'],
    [sms({ settings: { ...settings, perHour: '5' } }), 'sms.settings.perHour'],
    [sms({ settings: { ...settings, perAgentPerHour: 1.5 } }), 'sms.settings.perAgentPerHour'],
    [sms({ settings: { ...settings, from: 5 } }), 'sms.settings.from'],
    [twilio({ accountSid: undefined }), 'sms.providerOptions.accountSid'],
    [twilio({ accountSid: '../AC2' }), 'sms.providerOptions.accountSid'],
    [twilio({ authToken: '' }), 'sms.providerOptions.authToken'],
    [twilio({}, null), 'sms.settings.from'],
    [twilio({ baseUrl: 'http://sms.example.com' }), 'sms.providerOptions.baseUrl'],
    [webhook({ url: 'http://sms.example.com' }), 'sms.providerOptions.url'],
    [webhook({ url: 'http://127.0.0.1.evil.example' }), 'sms.providerOptions.url'],
    [webhook({ url: 'https://me:pass@sms.example.com' }), 'sms.providerOptions.url'],
    [webhook({ url: 'file:///etc/passwd' }), 'sms.providerOptions.url'],
    [webhook({ secret: 'short-secret' }), 'sms.providerOptions.secret'],
  ])('%#: %s', (given, name) => {
    const problem = smsConfigProblem(given) ?? '';
    expect(problem).toContain(name);
    expect(problem).not.toMatch(/short-secret|me:pass|\.\.\/AC2/);
  });

  test('by the plugin’s own check, which stops the start', () => {
    const given = { ...config.default, sms: webhook({ secret: 'short-secret' }) };
    expect(() => config.validator(given)).toThrow(/helpdesk: sms\.providerOptions\.secret/);
  });
});
