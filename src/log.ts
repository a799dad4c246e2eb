// What the rest of the house may say to the log. The logger itself (pino, redacting) is made by app.ts.
import type { Logger } from 'pino';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;
