import { createRequire } from 'node:module';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { logProvider } from './providers/log';
import { twilioProvider } from './providers/twilio';
import { webhookProvider } from './providers/webhook';
import type { SmsProvider, SmsProviderModule } from './provider';
import type { SmsConfig } from './rules/check-sms-config';

const PREFIX = 'strapi-provider-helpdesk-sms-';

const providers = new WeakMap<Core.Strapi, SmsProvider>();

/**
 * Finds and starts the provider that the option `sms` names. To be called in `register`: what is wrong with it stops the
 * start, and not an SMS that somebody waits for.
 *
 * @throws Error that names the option.
 */
export function loadSmsProvider(strapi: Core.Strapi): void {
  const { provider: name, providerOptions, settings } = smsConfig(strapi);
  if (name === null) return;
  const found = moduleOf(strapi, name);
  if (typeof found?.init !== 'function') {
    throw new Error(
      `helpdesk: sms.provider is "${name}", which exports no init(providerOptions, settings).`
    );
  }
  const provider = found.init(providerOptions, settings);
  if (typeof provider?.send !== 'function') {
    throw new Error(`helpdesk: init of sms.provider "${name}" gives no send({ to, text, id }).`);
  }
  providers.set(strapi, provider);
}

/** Undefined: SMS are not set up. */
export function smsProvider(strapi: Core.Strapi): SmsProvider | undefined {
  return providers.get(strapi);
}

export function isSmsConfigured(strapi: Core.Strapi): boolean {
  return providers.has(strapi);
}

export function smsConfig(strapi: Core.Strapi): SmsConfig {
  return strapi.config.get<SmsConfig>('plugin::helpdesk.sms');
}

/** Whatever stands there is asked for `init`. */
function moduleOf(strapi: Core.Strapi, name: string): Partial<SmsProviderModule> | undefined {
  if (name === 'log') return logProvider(strapi);
  if (name === 'webhook') return webhookProvider;
  if (name === 'twilio') return twilioProvider;
  const root = strapi.dirs.app.root;
  const require = createRequire(path.join(root, 'package.json'));
  const id = [`${PREFIX}${name}`, name.startsWith('.') ? path.resolve(root, name) : name].find(
    (candidate) => resolves(require, candidate)
  );
  if (id === undefined) {
    throw new Error(
      `helpdesk: sms.provider is "${name}"; there is neither a module "${PREFIX}${name}" nor "${name}". ` +
        'Install it, or name "log", "webhook", "twilio", or a path that starts with a dot.'
    );
  }
  // A stranger's module: what it exports is looked at by the caller.
  const loaded = require(id) as { default?: SmsProviderModule } & Partial<SmsProviderModule>;
  return typeof loaded.init === 'function' ? loaded : loaded.default;
}

function resolves(require: NodeJS.Require, id: string): boolean {
  try {
    require.resolve(id);
    return true;
  } catch {
    return false;
  }
}
