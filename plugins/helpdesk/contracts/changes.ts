import type { EpochMs, LocalizedText } from './common';

/** What of the desk's settings was changed. */
export const CHANGE_AREAS = [
  'settings',
  'workflow',
  'rights',
  'team',
  'agent',
  'form',
  'chat',
  'company',
  'tag',
  'view',
  'macro',
] as const;
export type ChangeArea = (typeof CHANGE_AREAS)[number];

export const CHANGE_KINDS = ['created', 'changed', 'deleted'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Null: there was, or is, nothing. */
export type ChangeValue = string | number | boolean | string[] | null;

/** One place in a setting, from what to what. */
export interface Difference {
  /** Names down to the place; parts of a list by their key: `['actions', 'reply', 'name', 'en']`. */
  path: string[];
  before: ChangeValue;
  after: ChangeValue;
}

/** Most differences that one change lists. */
export const DIFFERENCES_MAX = 200;

/** Who changed what, when, from what to what. */
export interface SettingChange {
  key: string;
  at: EpochMs;
  by: string;
  kind: ChangeKind;
  area: ChangeArea;
  /** Key of the workflow, team, form …; of settings the section. */
  subject: string;
  /** What it was called then. */
  name: LocalizedText | string;
  differences: Difference[];
  /** There are more than DIFFERENCES_MAX. */
  isCut: boolean;
}

/** `GET /helpdesk/changes`, newest first. */
export interface ChangesQuery {
  area?: ChangeArea;
  subject?: string;
  /** Key of an agent. */
  by?: string;
  after?: string;
  /** 1 to 100, 25 unless told. */
  limit?: number;
}

export interface ChangesPage {
  changes: SettingChange[];
  after: string | null;
}
