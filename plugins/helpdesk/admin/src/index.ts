import { Headphones } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { DESK_LANGUAGES } from './i18n/languages';
import { EntryUsagePanel } from './pages/faq/entry-panel/EntryUsagePanel';
import { permissionAction } from './permission-names';
import { PLUGIN_ID } from './plugin-id';
import { AroundPanel } from './told/AroundPanel';

const prefixed = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).map(([id, text]) => [`${PLUGIN_ID}.${id}`, text]));

export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: Headphones,
      intlLabel: { id: `${PLUGIN_ID}.name`, defaultMessage: 'Helpdesk' },
      // Any of them is enough.
      permissions: [
        { action: permissionAction('ticket.read'), subject: null },
        { action: permissionAction('faq.read'), subject: null },
      ],
      Component: () => import('./pages/App'),
    });
    // Before Strapi's own: what waits for an answer comes first.
    app.widgets.register((others) => [
      {
        id: 'waiting',
        pluginId: PLUGIN_ID,
        icon: Headphones,
        title: { id: `${PLUGIN_ID}.home.waiting`, defaultMessage: 'Waiting for you' },
        link: {
          label: { id: `${PLUGIN_ID}.home.toQueue`, defaultMessage: 'Open the queue' },
          href: `/plugins/${PLUGIN_ID}`,
        },
        permissions: [{ action: permissionAction('ticket.read') }],
        component: () => import('./pages/home/WaitingWidget').then((file) => file.WaitingWidget),
      },
      {
        id: 'status',
        pluginId: PLUGIN_ID,
        icon: Headphones,
        title: { id: `${PLUGIN_ID}.home.status`, defaultMessage: 'Helpdesk' },
        permissions: [{ action: permissionAction('status.read') }],
        component: () => import('./pages/home/StatusWidget').then((file) => file.StatusWidget),
      },
      ...others,
    ]);
    // What Strapi draws beside every page. It says of it that it may change: the desk's own pages have theirs in any case.
    app.addComponents({ name: `future-global::${PLUGIN_ID}`, Component: AroundPanel });
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  /** When every plugin is registered, Strapi's own among them. */
  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    const { addEditViewSidePanel } = app.getPlugin('content-manager').apis;
    // Strapi's type of what plugins offer says nothing about it; the Content Manager's own type is this.
    (addEditViewSidePanel as (panels: (typeof EntryUsagePanel)[]) => void)([EntryUsagePanel]);
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
