import type { Core } from '@strapi/strapi';
import type { EpochMs } from '../../../contracts';
import { isSigned, sign } from '../platform/signature';

const PURPOSE = 'form-shown';
const TIME_LENGTH = 12;

/** When a form was shown to a visitor, in a way that nobody else can write. */
export function stampTime(strapi: Core.Strapi, visitor: string, at: EpochMs): string {
  const time = at.toString(16).padStart(TIME_LENGTH, '0');
  return `${time}${sign({ strapi, purpose: PURPOSE, text: `${visitor}:${time}` })}`;
}

/** Null for a stamp that is not ours, or another visitor's. */
export function readStamp(strapi: Core.Strapi, visitor: string, stamp: string): EpochMs | null {
  const time = stamp.slice(0, TIME_LENGTH);
  const signature = stamp.slice(TIME_LENGTH);
  const text = `${visitor}:${time}`;
  return isSigned({ strapi, purpose: PURPOSE, text, signature }) ? Number.parseInt(time, 16) : null;
}
