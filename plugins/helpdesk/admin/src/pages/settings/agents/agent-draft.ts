import type { AgentProfile, AgentProfileBody } from '../../../../../contracts/people';

export type AgentDraft = Required<AgentProfileBody>;

/** What each part of an agent's form gets. */
export interface AgentPartProps {
  draft: AgentDraft;
  /** By path. */
  refusals: Record<string, string>;
  disabled: boolean;
  onChange: (part: Partial<AgentDraft>) => void;
}

/** What of a profile can be set here. */
export const draftOf = (agent: AgentProfile): AgentDraft => ({
  languages: agent.languages,
  level: agent.level,
  line: agent.line,
  phone: agent.phone,
  workingHours: agent.workingHours,
  locale: agent.locale,
  timeZone: agent.timeZone,
  ticketLimit: agent.ticketLimit,
});
