// How processes tell each other that the log grew. A lost word costs time, never an entry: the log itself is read.
import { connect } from '@nats-io/transport-node';
import { Client, type Pool } from 'pg';
import type { Clock } from '../domain/clock.js';
import type { Log } from '../log.js';

export interface Wakeup {
  /** `heard` gets the newest position that some process announced, and null when announcements may have been missed. */
  start(heard: (position: number | null) => void): Promise<void>;
  /** Tells the others, soon; the newest of several is enough. */
  announce(position: number): void;
  stop(): Promise<void>;
}

const CHANNEL = 'hearth_log';
const RECONNECT_MS = 1_000;

/** Through PostgreSQL's LISTEN and NOTIFY, on a connection of its own that is opened again when it breaks. */
export function createPostgresWakeup({ pool, databaseUrl, clock, log }: { pool: Pool; databaseUrl: string; clock: Clock; log: Log }): Wakeup {
  let listener: Client | null = null;
  let stopped = false;
  let newest = 0;
  let announcing = false;

  return {
    start: listen,
    announce(position) {
      newest = Math.max(newest, position);
      if (!announcing) void announceNewest();
    },
    async stop() {
      stopped = true;
      await listener?.end();
    },
  };

  async function listen(heard: (position: number | null) => void): Promise<void> {
    const client = new Client({ connectionString: databaseUrl, application_name: 'hearth listen' });
    client.on('notification', ({ payload }) => heard(Number(payload)));
    client.on('error', (error) => log.warn({ reason: error.message }, 'the connection that listens to the log broke'));
    await client.connect();
    listener = client;
    await client.query(`LISTEN ${CHANNEL}`);
    client.on('end', () => {
      if (!stopped) clock.after(RECONNECT_MS, () => void again(heard));
    });
    heard(null);
  }

  async function again(heard: (position: number | null) => void): Promise<void> {
    if (stopped) return;
    try {
      await listen(heard);
    } catch (error) {
      log.warn({ reason: String(error) }, 'the log cannot be listened to');
      clock.after(RECONNECT_MS, () => void again(heard));
    }
  }

  async function announceNewest(): Promise<void> {
    announcing = true;
    try {
      for (let told = 0; told < newest && !stopped; ) {
        told = newest;
        await pool.query('SELECT pg_notify($1, $2)', [CHANNEL, String(told)]);
      }
    } catch (error) {
      log.warn({ reason: String(error) }, 'an append was not announced; others find it when they look');
    } finally {
      announcing = false;
    }
  }
}

/** Through NATS, where one database's notifications are not enough. @param url `nats://…` */
export function createNatsWakeup({ url, log }: { url: string; log: Log }): Wakeup {
  let connection: Awaited<ReturnType<typeof connect>> | null = null;

  return {
    async start(heard) {
      const opened = await connect({ servers: url, maxReconnectAttempts: -1, name: 'hearth' });
      connection = opened;
      opened.subscribe(CHANNEL, { callback: (error, message) => heard(error === null ? Number(message.string()) : null) });
      void (async () => {
        for await (const status of opened.status()) {
          if (status.type === 'reconnect') heard(null);
          else if (status.type === 'disconnect') log.warn({}, 'the connection to NATS broke');
        }
      })();
    },
    announce(position) {
      if (connection !== null && !connection.isClosed()) connection.publish(CHANNEL, String(position));
    },
    async stop() {
      await connection?.drain();
    },
  };
}
