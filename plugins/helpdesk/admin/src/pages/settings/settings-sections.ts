import { lazy, type ComponentType } from 'react';
import type { TextId } from '../../i18n/languages';

/** Who may open a part of the settings: those who see settings, or those who may block senders. */
export type SettingsNeed = 'settings' | 'block';

export interface SettingsPart {
  /** Below `/plugins/helpdesk/settings/`; pages of a part lie below its own path. */
  path: string;
  label: TextId;
  need: SettingsNeed;
  Page: ComponentType;
}

export interface SettingsGroup {
  label: TextId;
  parts: readonly SettingsPart[];
}

/** Every part of the settings, as the navigation shows them. A new part is a line here. */
export const SETTINGS_GROUPS: readonly SettingsGroup[] = [
  {
    label: 'settings.group.company',
    parts: [
      {
        path: 'company',
        label: 'settings.nav.company',
        need: 'settings',
        Page: lazy(() => import('./company/CompanyPage').then((m) => ({ default: m.CompanyPage }))),
      },
      {
        path: 'design',
        label: 'settings.nav.design',
        need: 'settings',
        Page: lazy(() => import('./design/DesignPage').then((m) => ({ default: m.DesignPage }))),
      },
      {
        path: 'hours',
        label: 'settings.nav.hours',
        need: 'settings',
        Page: lazy(() => import('./hours/HoursPage').then((m) => ({ default: m.HoursPage }))),
      },
      {
        path: 'mail',
        label: 'settings.nav.mail',
        need: 'settings',
        Page: lazy(() => import('./mail/MailPage').then((m) => ({ default: m.MailPage }))),
      },
    ],
  },
  {
    label: 'settings.group.people',
    parts: [
      {
        path: 'teams',
        label: 'settings.nav.teams',
        need: 'settings',
        Page: lazy(() => import('./teams/TeamsPages').then((m) => ({ default: m.TeamsPages }))),
      },
      {
        path: 'agents',
        label: 'settings.nav.agents',
        need: 'settings',
        Page: lazy(() => import('./agents/AgentsPages').then((m) => ({ default: m.AgentsPages }))),
      },
      {
        path: 'presence',
        label: 'settings.nav.presence',
        need: 'settings',
        Page: lazy(() =>
          import('./presence/PresencePage').then((m) => ({ default: m.PresencePage }))
        ),
      },
      {
        path: 'rights',
        label: 'settings.nav.rights',
        need: 'settings',
        Page: lazy(() => import('./rights/RightsPages').then((m) => ({ default: m.RightsPages }))),
      },
      {
        path: 'tags',
        label: 'settings.nav.tags',
        need: 'settings',
        Page: lazy(() => import('./tags/TagsPage').then((m) => ({ default: m.TagsPage }))),
      },
      {
        path: 'companies',
        label: 'settings.nav.companies',
        need: 'settings',
        Page: lazy(() =>
          import('./companies/CompaniesPages').then((m) => ({ default: m.CompaniesPages }))
        ),
      },
    ],
  },
  {
    label: 'settings.group.requests',
    parts: [
      {
        path: 'workflows',
        label: 'settings.nav.workflows',
        need: 'settings',
        Page: lazy(() =>
          import('./workflows/WorkflowsPages').then((m) => ({ default: m.WorkflowsPages }))
        ),
      },
      {
        path: 'forms',
        label: 'settings.nav.forms',
        need: 'settings',
        Page: lazy(() => import('./forms/FormsPages').then((m) => ({ default: m.FormsPages }))),
      },
      {
        path: 'chat',
        label: 'settings.nav.chat',
        need: 'settings',
        Page: lazy(() => import('./chat/ChatPages').then((m) => ({ default: m.ChatPages }))),
      },
      {
        path: 'rating',
        label: 'settings.nav.rating',
        need: 'settings',
        Page: lazy(() => import('./rating/RatingPage').then((m) => ({ default: m.RatingPage }))),
      },
      {
        path: 'alarms',
        label: 'settings.nav.alarms',
        need: 'settings',
        Page: lazy(() => import('./alarms/AlarmsPage').then((m) => ({ default: m.AlarmsPage }))),
      },
    ],
  },
  {
    label: 'settings.group.protection',
    parts: [
      {
        path: 'limits',
        label: 'settings.nav.limits',
        need: 'settings',
        Page: lazy(() => import('./site/LimitsPage').then((m) => ({ default: m.LimitsPage }))),
      },
      {
        path: 'privacy',
        label: 'settings.nav.privacy',
        need: 'settings',
        Page: lazy(() => import('./site/PrivacyPage').then((m) => ({ default: m.PrivacyPage }))),
      },
      {
        path: 'origins',
        label: 'settings.nav.origins',
        need: 'settings',
        Page: lazy(() => import('./site/OriginsPage').then((m) => ({ default: m.OriginsPage }))),
      },
      {
        path: 'links',
        label: 'settings.nav.links',
        need: 'settings',
        Page: lazy(() => import('./site/LinksPage').then((m) => ({ default: m.LinksPage }))),
      },
      {
        path: 'blocks',
        label: 'settings.nav.blocks',
        need: 'block',
        Page: lazy(() => import('./blocks/BlocksPage').then((m) => ({ default: m.BlocksPage }))),
      },
      {
        path: 'changes',
        label: 'settings.nav.changes',
        need: 'settings',
        Page: lazy(() => import('./changes/ChangesPage').then((m) => ({ default: m.ChangesPage }))),
      },
    ],
  },
];
