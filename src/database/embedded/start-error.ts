// Why the embedded database cannot run, with the two ways out that always work.

const WAYS_OUT = 'Set DATABASE_URL to a PostgreSQL of your own, or HEARTH_DATA_DIR to another folder for the embedded one.';

/** A start-up problem of the embedded database; the message names the settings that help. */
export class DatabaseStartError extends Error {
  override readonly name = 'DatabaseStartError';

  constructor(reason: string, options?: ErrorOptions) {
    super(`${reason} ${WAYS_OUT}`, options);
  }
}
