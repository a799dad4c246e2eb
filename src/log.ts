// The log: JSON lines, pretty on a terminal, with every secret taken out before a line is written.
import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';
import pretty from 'pino-pretty';
import { withoutSecretKeys, withoutSecretText } from './redaction.js';

/** What the rest of the house may say to the log. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

export interface LoggerOptions {
  /** pino's level. */
  readonly level: string;
  /** Where lines go: standard output unless told, and there pretty on a terminal. */
  readonly destination?: DestinationStream;
}

/** Makes the one logger. What is logged may hold secrets under their usual names; the lines do not. */
export function createLogger({ level, destination }: LoggerOptions): Logger {
  const terminal = process.stdout.isTTY ? pretty({ colorize: true, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss.l', sync: true }) : pino.destination(1);
  return pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), bindings: withoutSecretKeys, log: withoutSecretKeys },
      serializers: { err: (cleaned: unknown) => cleaned }, // the formatter has taken the error apart already
      hooks: { streamWrite: withoutSecretText },
    },
    destination ?? terminal,
  );
}
