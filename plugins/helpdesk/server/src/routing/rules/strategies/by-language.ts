import { chosen, leastLoaded } from '../pick-person';
import type { RoutingRule } from '../routing-rule';

/*
 * Somebody who works in the client's language, of them the one with the fewest open tickets. Where nobody who is
 * there does, it is given to somebody all the same: an answer with a translation is better than none. A language is
 * the same in every country.
 */
export const byLanguage: RoutingRule = ({ ticket, people }) => {
  const language = primary(ticket.locale);
  const speakers = people.filter(({ languages }) =>
    languages.some((one) => primary(one) === language)
  );
  return (
    chosen(leastLoaded(speakers), 'language', language) ??
    chosen(leastLoaded(people), 'no-language', language)
  );
};

function primary(tag: string): string {
  return tag.split('-')[0].toLowerCase();
}
