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
  chat: {
    /**
     * What visitors may send. Tight for a browser, wide for an address, behind which a hundred people may sit and write
     * at once. What they may begin is limited by the owner's settings, as requests are.
     */
    limits: ChatLimits;
  };
}

export interface ChatLimits {
  /** Messages of one visitor in a minute and in an hour: nobody types so many. */
  visitorPerMinute: number;
  visitorPerHour: number;
  /** Messages in one conversation in an hour, from however many browsers. */
  conversationPerHour: number;
  /** Messages from one address in an hour, and in total. */
  addressPerHour: number;
  totalPerHour: number;
  /** Everything that one window sends in a minute; a window that sends more is cut. */
  eventsPerMinute: number;
  /** Files, and copies of conversations by mail, from one address in an hour. */
  filesPerHour: number;
  copiesPerHour: number;
  /** Windows opened from one address in a minute: each page that is turned opens one. */
  windowsPerMinute: number;
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
    chat: {
      limits: {
        visitorPerMinute: 60,
        visitorPerHour: 1_000,
        conversationPerHour: 1_000,
        addressPerHour: 30_000,
        totalPerHour: 500_000,
        eventsPerMinute: 300,
        filesPerHour: 1_000,
        copiesPerHour: 200,
        windowsPerMinute: 6_000,
      },
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
    for (const [name, most] of Object.entries(given.chat.limits)) {
      if (!Number.isInteger(most) || most < 1) {
        throw new Error(
          `helpdesk: chat.limits.${name} is ${JSON.stringify(most)}; a number of at least 1 is understood.`
        );
      }
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
