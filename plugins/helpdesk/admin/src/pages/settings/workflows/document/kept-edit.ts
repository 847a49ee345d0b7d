import type { WorkflowDocument } from '../../../../../../contracts/workflow';

/** An edit that is not published yet, with the version from which it was made. */
export interface KeptEdit {
  baseVersion: number;
  document: WorkflowDocument;
}

const nameOf = (user: string, key: string) => `helpdesk.workflow.${user}.${key}`;

/** Kept in this browser, so that a reload or a crash loses nothing. Never throws: storage may be full or closed. */
export const keepEdit = (user: string, key: string, edit: KeptEdit): void => {
  try {
    localStorage.setItem(nameOf(user, key), JSON.stringify(edit));
  } catch {
    // Then it stands in this page alone, and the guard asks before it is left.
  }
};

export const forgetEdit = (user: string, key: string): void => {
  try {
    localStorage.removeItem(nameOf(user, key));
  } catch {
    // A storage that is closed holds nothing.
  }
};

export const readEdit = (user: string, key: string): KeptEdit | null => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(user, key)) ?? 'null');
    return isEdit(kept) ? kept : null;
  } catch {
    return null;
  }
};

const isEdit = (value: unknown): value is KeptEdit =>
  typeof value === 'object' &&
  value !== null &&
  'baseVersion' in value &&
  typeof value.baseVersion === 'number' &&
  'document' in value &&
  typeof value.document === 'object' &&
  value.document !== null &&
  'format' in value.document &&
  value.document.format === 1;
