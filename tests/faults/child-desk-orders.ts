/** Opens a ticket and performs an action on it. */
export interface Order {
  submission: string;
  action: string;
}

/** Sent when both are acknowledged. */
export interface Answer {
  submission: string;
  number: number;
  seq: number;
}

export type FromChild = 'ready' | Answer | { submission: string; error: string };
