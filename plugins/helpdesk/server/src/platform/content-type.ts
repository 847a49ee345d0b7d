/** Attributes and indexes of one of our tables; see `operationalType`. */
export interface TableSpec {
  singularName: string;
  pluralName: string;
  displayName: string;
  /** Attributes in Strapi's schema form. */
  attributes: Record<string, Record<string, unknown>>;
  /** By column names, not attribute names. */
  indexes?: { name: string; columns: string[]; type?: 'unique' }[];
}

/**
 * A content type that belongs to the desk alone: no draft & publish, no screens of the Content Manager or the
 * Content-Type Builder. Its API is closed by `access/content-manager-guard`.
 */
export function operationalType(spec: TableSpec) {
  const collectionName = `helpdesk_${spec.pluralName.replaceAll('-', '_')}`;
  return {
    schema: {
      kind: 'collectionType' as const,
      collectionName,
      info: {
        singularName: spec.singularName,
        pluralName: spec.pluralName,
        displayName: spec.displayName,
      },
      options: { draftAndPublish: false },
      pluginOptions: {
        'content-manager': { visible: false },
        'content-type-builder': { visible: false },
      },
      attributes: spec.attributes,
      indexes: (spec.indexes ?? []).map((index) => ({
        ...index,
        name: `${collectionName}_${index.name}`,
      })),
    },
  };
}

/** A foreign key to one of our types: a real column `<attribute>_id`, never a link table. */
export function reference(target: string) {
  return {
    type: 'relation',
    relation: 'manyToOne',
    target: target.includes('::') ? target : `plugin::helpdesk.${target}`,
    useJoinTable: false,
  };
}

/** Epoch milliseconds. */
export function moment() {
  return { type: 'biginteger' };
}

/** Stable key or hash, held unique by the database itself (`unique: true` is only checked by the application). */
export function uniqueString(maxLength = 255) {
  return { type: 'string', maxLength, column: { unique: true } };
}

export function string(maxLength = 255) {
  return { type: 'string', maxLength };
}
