/** How a window may reach the desk, the best first. */
export const WAYS = ['websocket', 'polling', 'http'] as const;
export type Way = (typeof WAYS)[number];

/** What came of trying one. */
export type Outcome =
  | { kind: 'works'; ms: number }
  /** `status` of HTTP where one came; null: no answer, or none that the browser tells of. */
  | { kind: 'blocked'; status: number | null }
  /** Something answered, and it was not the desk. */
  | { kind: 'foreign' }
  | { kind: 'silent' };

export type Outcomes = Record<Way, Outcome>;
