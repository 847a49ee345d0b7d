import { CANNED_SCOPES, type CannedScope } from '../../../../contracts/faq';

/**
 * For whom an agent may keep a reply. Everybody has their own; who manages canned replies gives them to teams and to
 * all; who leads a team gives them to it, which only the server knows, so that it is offered to its members.
 */
export const scopesFor = ({
  isManager,
  hasTeams,
  present,
}: {
  isManager: boolean;
  hasTeams: boolean;
  /** What the reply is now stays a choice. */
  present: CannedScope;
}): CannedScope[] =>
  CANNED_SCOPES.filter(
    (scope) =>
      scope === 'personal' ||
      scope === present ||
      (scope === 'team' && hasTeams) ||
      (scope === 'shared' && isManager)
  );
