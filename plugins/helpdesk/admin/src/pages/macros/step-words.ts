import type { ActionStep, AssignStep, MacroStep, TagStep } from '../../../../contracts/macros';
import type { Lookups } from '../../../../contracts/tickets';
import { firstLine } from '../../components/editor/editor-html';
import type { Desk } from '../../i18n/desk-context';
import { cannedTextFor } from '../ticket/compose/canned-text';
import { isolated } from './isolated';

/** What a step does, in one sentence; `workflow`: of the macro, null for any. */
export const stepText = (
  step: MacroStep,
  at: { desk: Desk; lookups: Lookups | undefined; workflow: string | null }
): string => {
  switch (step.kind) {
    case 'assign':
      return assignText(step, at);
    case 'tag':
      return tagText(step, at);
    case 'action':
      return actionText(step, at);
    default:
      return step satisfies never;
  }
};

type At = Parameters<typeof stepText>[1];

const assignText = ({ agent, team }: AssignStep, { desk: { t }, lookups }: At): string => {
  const parts: string[] = [];
  if (agent === null) parts.push(t('step.says.nobody'));
  if (agent === 'me') parts.push(t('step.says.me'));
  else if (agent) {
    const name = lookups?.agents.find(({ key }) => key === agent)?.name ?? t('step.gone');
    parts.push(t('step.says.agent', { name: isolated(name) }));
  }
  if (team === null) parts.push(t('step.says.noTeam'));
  if (team) {
    const name = lookups?.teams.find(({ key }) => key === team)?.name ?? t('step.gone');
    parts.push(t('step.says.team', { name: isolated(name) }));
  }
  return parts.join(' · ');
};

const tagText = ({ add, remove }: TagStep, { desk: { t, locale }, lookups }: At): string => {
  const list = new Intl.ListFormat(locale, { type: 'unit' });
  const named = (keys: string[]) =>
    list.format(
      keys.map((key) =>
        isolated(lookups?.tags.find((tag) => tag.key === key)?.name ?? t('step.gone'))
      )
    );
  return [
    ...(add.length > 0 ? [t('step.says.addTags', { tags: named(add) })] : []),
    ...(remove.length > 0 ? [t('step.says.removeTags', { tags: named(remove) })] : []),
  ].join(' · ');
};

const actionText = (
  { action, texts }: ActionStep,
  { desk: { t, name, locale }, lookups, workflow }: At
): string => {
  const known = lookups?.actions.find(
    (one) => one.key === action && (workflow === null || one.workflow === workflow)
  );
  const label = known ? name(known.name) : t('step.gone');
  const text = cannedTextFor(texts, locale);
  return text
    ? t('step.says.write', { action: label, text: isolated(firstLine(text.html)) })
    : t('step.says.action', { action: label });
};
