import { chosen, longestWithout } from '../pick-person';
import type { RoutingRule } from '../routing-rule';

/* One after the other, however much each has to do: the turn is that of the one who had none for longest. */
export const byTurn: RoutingRule = ({ people }) => chosen(longestWithout(people), 'turn');
