/** A file in the private store, before it has a row. */
export interface StoredFile {
  key: string;
  /** As shown to people, cleaned, at most 255 characters. */
  name: string;
  /** Detected from the bytes, not as claimed. */
  mime: string;
  /** Bytes. */
  size: number;
  sha256: string;
  /** Place in the private store. */
  path: string;
}
