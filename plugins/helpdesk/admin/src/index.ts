import { Headphones } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { DESK_LANGUAGES } from './i18n/languages';
import { permissionAction } from './permission-names';
import { PLUGIN_ID } from './plugin-id';

const prefixed = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).map(([id, text]) => [`${PLUGIN_ID}.${id}`, text]));

export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: Headphones,
      intlLabel: { id: `${PLUGIN_ID}.name`, defaultMessage: 'Helpdesk' },
      permissions: [{ action: permissionAction('ticket.read'), subject: null }],
      Component: () => import('./pages/App'),
    });
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  /** Texts for Strapi's own shell (the menu); the desk's pages load theirs by the agent's choice. */
  registerTrads({ locales }: { locales: string[] }) {
    return Promise.all(
      locales.map(async (locale) => {
        const language = DESK_LANGUAGES.find(({ code }) => code === locale);
        return { locale, data: language ? prefixed(await language.load()) : {} };
      })
    );
  },
};
