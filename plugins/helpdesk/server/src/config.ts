/** Options of the plugin in the host's `config/plugins`. Every one has a default. */
export interface HelpdeskConfig {
  site: {
    /** Where the public pages stand; false: there are none. */
    path: string | false;
  };
  files: {
    /** Folder of the private store, from the application's root. */
    directory: string;
  };
}

export const config = {
  default: {
    site: { path: '/support' },
    files: { directory: '.data/helpdesk-files' },
  } satisfies HelpdeskConfig,

  /** @throws Error that names the option; Strapi shows it and stops. */
  validator(given: HelpdeskConfig): void {
    const { path } = given.site;
    if (path !== false && !/^\/[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(path)) {
      throw new Error(
        `helpdesk: site.path is ${JSON.stringify(path)}; a path such as "/support" or false is understood.`
      );
    }
  },
};
