import { moment, operationalType, string } from '../../platform/content-type';

/** One row per numbered change of data that this database has seen; see `platform/migrations`. */
const migration = operationalType({
  singularName: 'migration',
  pluralName: 'migrations',
  displayName: 'Migration',
  attributes: {
    number: { type: 'integer', column: { unique: true } },
    name: string(120),
    /** Null until it has run to its end. */
    finishedAt: moment(),
    /** Who runs it, and until when others leave it alone. */
    leaseKey: string(32),
    leaseUntil: moment(),
  },
});

export const migrationTypes = { migration };
