/** Name of the plugin: prefix of routes, translations and permissions. */
export const PLUGIN_ID = 'helpdesk';
