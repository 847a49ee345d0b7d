import { chosen, leastLoaded } from '../pick-person';
import type { RoutingRule } from '../routing-rule';

/* The one with the fewest open tickets. */
export const byLoad: RoutingRule = ({ people }) => chosen(leastLoaded(people), 'least-loaded');
