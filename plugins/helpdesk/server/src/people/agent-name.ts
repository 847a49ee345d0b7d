/** An admin user as Strapi has it. */
export interface AgentUser {
  id: number;
  email: string;
  firstname: string | null;
  lastname: string | null;
  username: string | null;
}

/** How an admin user is called on the desk. */
export function agentName(user: AgentUser): string {
  const full = [user.firstname, user.lastname].filter(Boolean).join(' ').trim();
  return (full || user.username || user.email).slice(0, 255);
}
