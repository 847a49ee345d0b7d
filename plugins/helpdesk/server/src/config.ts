import { smsConfigProblem, type SmsConfig } from './sms/rules/check-sms-config';

/** Options of the plugin in the host's `config/plugins`. Every one has a default. */
export interface HelpdeskConfig {
  site: {
    /** Where the public pages stand; false: there are none. */
    path: string | false;
    /** Where one Strapi serves several sites: the one whose FAQ these pages show; null: all of it. */
    key: string | null;
    /** Memory for pages that are the same for every guest, in bytes; 0: none is kept. */
    cacheBytes: number;
  };
  templates: {
    /** Folder of templates that stand in for ours, from the application's root. */
    directory: string;
  };
  files: {
    /** Folder of the private store, from the application's root. */
    directory: string;
  };
  sms: SmsConfig;
}

export const config = {
  default: {
    site: { path: '/support', key: null, cacheBytes: 32 * 1024 * 1024 },
    templates: { directory: 'helpdesk/templates' },
    files: { directory: '.data/helpdesk-files' },
    sms: {
      provider: null,
      providerOptions: {},
      settings: { from: null, perHour: 100, perAgentPerHour: 10 },
    },
  } satisfies HelpdeskConfig,

  /** @throws Error that names the option; Strapi shows it and stops. */
  validator(given: HelpdeskConfig): void {
    const { path, key, cacheBytes } = given.site;
    if (path !== false && !/^\/[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(path)) {
      throw new Error(
        `helpdesk: site.path is ${JSON.stringify(path)}; a path such as "/support" or false is understood.`
      );
    }
    if (key !== null && (typeof key !== 'string' || key === '')) {
      throw new Error(
        `helpdesk: site.key is ${JSON.stringify(key)}; the key of a site such as "shop" or null is understood.`
      );
    }
    if (!Number.isInteger(cacheBytes) || cacheBytes < 0) {
      throw new Error(
        `helpdesk: site.cacheBytes is ${JSON.stringify(cacheBytes)}; a number of bytes is understood, 0 keeps none.`
      );
    }
    const problem = smsConfigProblem(given.sms);
    if (problem) throw new Error(`helpdesk: ${problem}.`);
  },
};
