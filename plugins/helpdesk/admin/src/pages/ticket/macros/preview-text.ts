import type { MacroOffer, MacroPreviewStep } from '../../../../../contracts/macros';
import type { Lookups } from '../../../../../contracts/tickets';
import { firstLine } from '../../../components/editor/editor-html';
import type { Desk } from '../../../i18n/desk-context';
import { isolated } from '../../macros/isolated';

interface At {
  desk: Desk;
  lookups: Lookups | undefined;
  /** Of the ticket. */
  workflow: string;
  /** Without what is written. */
  isShort?: boolean;
}

/** What a macro would do with this ticket, a sentence for each step. */
export const previewText = ({ steps }: Pick<MacroOffer, 'steps'>, at: At): string[] =>
  steps.map((step) => stepPreview(step, at));

const stepPreview = (
  step: MacroPreviewStep,
  { desk: { t, name, locale }, lookups, workflow, isShort = false }: At
): string => {
  const list = new Intl.ListFormat(locale, { type: 'unit' });
  switch (step.kind) {
    case 'assign': {
      const { agent, team } = step;
      if (!agent && !team) return t('step.says.nobody');
      return [
        ...(agent ? [t('step.says.agent', { name: isolated(agent.name) })] : []),
        ...(team ? [t('step.says.team', { name: isolated(team.name) })] : []),
      ].join(' · ');
    }
    case 'tag': {
      const named = (tags: { name: string }[]) =>
        list.format(tags.map((tag) => isolated(tag.name)));
      return [
        ...(step.add.length > 0 ? [t('step.says.addTags', { tags: named(step.add) })] : []),
        ...(step.remove.length > 0
          ? [t('step.says.removeTags', { tags: named(step.remove) })]
          : []),
      ].join(' · ');
    }
    case 'action': {
      const action = name(step.action.name);
      const state = lookups?.states.find((one) => one.workflow === workflow && one.key === step.to);
      const says =
        step.text && !isShort
          ? t('step.says.write', { action, text: isolated(firstLine(step.text.body)) })
          : t('step.says.action', { action });
      return state ? `${says} → ${name(state.name)}` : says;
    }
    default:
      return step satisfies never;
  }
};
