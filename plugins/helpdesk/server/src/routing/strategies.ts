import type { Core } from '@strapi/strapi';
import {
  NEXT_LINE,
  STRATEGIES,
  type Distribution,
  type LocalizedText,
  type StrategyView,
} from '../../../contracts';
import { ownerFirst } from './rules/pick-person';
import { BUILT_IN } from './rules/strategies/built-in';
import { byPage } from './rules/strategies/by-page';
import type { RoutingRequest, RoutingRule } from './rules/routing-rule';

/** A rule of the host project's own. */
export interface OwnStrategy {
  /** Small letters, digits and hyphens; stands in the settings of the forms that use it. */
  key: string;
  /** As owners read it in the settings. */
  name: LocalizedText;
  /**
   * Answers at once, and always the same to the same question. `person`: a key of `request.people` or
   * `request.owner`; `because`: at most 200 characters for the history. Null: nobody, the ticket waits.
   */
  choose(request: RoutingRequest): { person: string; because?: string } | null;
}

const KEY = /^[a-z][a-z0-9-]{0,59}$/;
const BECAUSE_MAX = 200;

const added = new WeakMap<Core.Strapi, Map<string, OwnStrategy>>();

/**
 * Adds a rule of the host project, at the host's start.
 *
 * @throws Error for a key that is none, or is taken.
 */
export function addStrategy(strapi: Core.Strapi, strategy: OwnStrategy): void {
  const { key } = strategy;
  if (!KEY.test(key)) {
    throw new Error(`helpdesk: "${key}" is no key of a strategy: small letters, digits, hyphens`);
  }
  const own = added.get(strapi) ?? new Map<string, OwnStrategy>();
  if (own.has(key) || [NEXT_LINE, ...STRATEGIES].some((known) => known === key)) {
    throw new Error(`helpdesk: there is a strategy "${key}" already`);
  }
  added.set(strapi, own.set(key, strategy));
}

/** What a source can be set to, ours first. */
export function listStrategies(strapi: Core.Strapi): StrategyView[] {
  const own = [...(added.get(strapi)?.values() ?? [])];
  return [
    ...STRATEGIES.map((key) => ({ key, name: null })),
    ...own.map(({ key, name }) => ({ key, name })),
  ];
}

/** @throws Error for a rule that the host project no longer adds. */
export function ruleOf(
  strapi: Core.Strapi,
  { strategy: key, pages = [] }: Pick<Distribution, 'strategy' | 'pages'>
): RoutingRule {
  if (key === 'by-page') return ownerFirst(byPage(pages));
  if (Object.hasOwn(BUILT_IN, key)) return BUILT_IN[key as keyof typeof BUILT_IN];
  const own = added.get(strapi)?.get(key);
  if (!own) throw new Error(`There is no strategy "${key}"`);
  return (request) => {
    const choice = own.choose(request);
    if (choice === null) return null;
    if (typeof choice?.person !== 'string') throw new Error('The rule did not answer at once');
    const because = choice.because?.slice(0, BECAUSE_MAX) ?? null;
    return { person: choice.person, reason: 'own', detail: because };
  };
}
