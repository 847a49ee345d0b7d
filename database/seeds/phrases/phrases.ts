/** What people say in many requests, whatever they are about. `{first}` is the writer's first name. */
export interface Phrases {
  /** How a question begins and ends; an empty one says nothing. */
  greetings: string[];
  closings: string[];
  thanks: string[];
  /** Repairs: the client takes the quote. */
  agreed: string[];
  /** The client asks whether anything happens. */
  nudge: string[];
  /** The client comes back after an answer that seemed to settle it, and what the desk says then. */
  more: string[];
  answerMore: string[];
  /** The client does not want it; the desk reminds of the payment; the desk cancels. */
  declined: string[];
  remind: string[];
  cancelled: string[];
}
