import type { StrategyKey } from '../../../../../contracts';
import { ownerFirst } from '../pick-person';
import type { RoutingRule } from '../routing-rule';
import { byExperience } from './most-experienced';
import { byLanguage } from './by-language';
import { byLine } from './first-line';
import { byLoad } from './least-loaded';
import { byTurn } from './round-robin';

/** The desk's own strategies; `nobody` asks nobody and is no rule, `by-page` is one for each list of pages. */
export const BUILT_IN: Record<Exclude<StrategyKey, 'nobody' | 'by-page'>, RoutingRule> = {
  'least-loaded': ownerFirst(byLoad),
  'round-robin': ownerFirst(byTurn),
  'most-experienced': ownerFirst(byExperience),
  'first-line': ownerFirst(byLine),
  'by-language': ownerFirst(byLanguage),
};
