import { extensionOf } from './file-name';

/** What is taken, by the type that the bytes show: the extensions it goes by, the first one being given to strangers. */
const BINARY: Record<string, readonly string[]> = {
  'image/png': ['png', 'apng'],
  'image/apng': ['png', 'apng'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'image/heic': ['heic', 'heif'],
  'image/heif': ['heic', 'heif'],
  'image/avif': ['avif'],
  'image/bmp': ['bmp'],
  'image/tiff': ['tif', 'tiff'],
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/vnd.oasis.opendocument.presentation': ['odp'],
  'application/zip': ['zip'],
  'audio/mpeg': ['mp3'],
  'audio/ogg': ['ogg', 'oga'],
  'audio/opus': ['opus', 'ogg'],
  'audio/ogg; codecs=opus': ['opus', 'ogg'],
  'audio/wav': ['wav'],
  'audio/x-m4a': ['m4a'],
  'audio/mp4': ['m4a', 'mp4'],
  'audio/aac': ['aac'],
  'audio/flac': ['flac'],
  'audio/x-flac': ['flac'],
  'audio/amr': ['amr'],
  'video/mp4': ['mp4', 'm4v'],
  'video/x-m4v': ['m4v', 'mp4'],
  'video/webm': ['webm'],
  'video/ogg': ['ogv', 'ogg'],
  'video/quicktime': ['mov'],
  'video/3gpp': ['3gp'],
};

/** Old office files share one container with installers and others, so the name decides which of them it is. */
const CONTAINER = 'application/x-cfb';
const CONTAINED: Record<string, string> = {
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  msg: 'application/vnd.ms-outlook',
};

/** Text has no marks of its own: only these names make it one, and never a type that a browser runs. */
const TEXT: Record<string, string> = { txt: 'text/plain', log: 'text/plain', csv: 'text/csv' };

/** For the form's `accept`, which only helps people choose. */
export const ACCEPTED_EXTENSIONS: readonly string[] = [
  ...new Set([...Object.values(BINARY).flat(), ...Object.keys(CONTAINED), ...Object.keys(TEXT)]),
];

export interface FileKind {
  mime: string;
  extension: string;
}

/** What a look at the bytes found. */
export interface FileFindings {
  /** As recognised by its marks; null for none. */
  detected: string | null;
  /** Every byte is UTF-8 and no control character but tabs and line ends. */
  isText: boolean;
  /** Place of the first tag of a page or a script; null for none. */
  markupAt: number | null;
}

/** Browsers look at the beginning alone when they guess. */
const HEAD = 4_096;

/**
 * The type under which a file is taken: what its bytes are, whatever it is called. Pictures that carry a page or
 * a script inside are refused, and so is everything that is not in the list.
 *
 * @returns null when it is not taken.
 */
export function fileKind(
  name: string,
  { detected, isText, markupAt }: FileFindings
): FileKind | null {
  const claimed = extensionOf(name);
  if (detected === null) {
    return isText && Object.hasOwn(TEXT, claimed)
      ? { mime: TEXT[claimed], extension: claimed }
      : null;
  }
  const isPicture = detected.startsWith('image/');
  if (markupAt !== null && (isPicture || markupAt < HEAD)) return null;
  if (detected === CONTAINER) {
    return Object.hasOwn(CONTAINED, claimed)
      ? { mime: CONTAINED[claimed], extension: claimed }
      : null;
  }
  if (!Object.hasOwn(BINARY, detected)) return null;
  const extensions = BINARY[detected];
  const extension = extensions.includes(claimed) ? claimed : extensions[0];
  return { mime: detected.split(';')[0], extension };
}
