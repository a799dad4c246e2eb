// Takes messages from an MQTT client in order and acknowledges each when it is done, without making the next one wait for that.
import type { MqttClient } from 'mqtt';

/** What must happen to a message: resolves when the next one may begin, `committed` when it may be acknowledged. */
type Work = () => Promise<{ readonly committed: Promise<unknown> }>;

const IN_HAND = 500; // messages taken and not yet acknowledged; beyond, the connection is not read on
const PUBACK = 0x40;

export interface LateAcknowledgement {
  /** Takes no more messages; resolves when those in hand are done. */
  close(): Promise<void>;
}

/**
 * Replaces the client's own acknowledging, which allows one message at a time: with it, every message would cost a commit of its own.
 * A message that failed breaks the connection, so that the vendor sends it and those after it again, in order.
 * @param handle what is to be done with a message; null for what needs only its acknowledgement
 * @param isDropped whether a failed message is acknowledged all the same
 */
export function acknowledgeLate(
  client: MqttClient,
  handle: (topic: string, payload: Uint8Array) => Work | null,
  isDropped: (error: unknown) => boolean,
): LateAcknowledgement {
  const packetIds = new WeakMap<object, number>();
  let connection = 0;
  let broken = -1; // the connection on which a message failed: those after it come again
  let isClosed = false;
  let inHand = 0;
  let readOn: (() => void) | null = null;
  let whenSettled: (() => void)[] = [];
  let order: Promise<void> = Promise.resolve();
  let due: number[] = [];

  client.on('close', () => {
    connection += 1; // packet IDs begin anew: what is acknowledged late must not hit another message
    due = [];
  });
  // The client emits this before it looks at the packet: as QoS 0 it passes it on and leaves the acknowledgement alone.
  client.on('packetreceive', (packet) => {
    if (packet.cmd !== 'publish' || packet.qos !== 1 || packet.messageId === undefined) return;
    packetIds.set(packet, packet.messageId);
    packet.qos = 0;
  });
  client.handleMessage = (packet, next) => {
    if (isClosed) return; // not acknowledged: it comes again with the next connection
    const work = handle(packet.topic, Buffer.from(packet.payload));
    take(work, packetIds.get(packet), connection);
    if (inHand < IN_HAND) next();
    else readOn = next;
  };

  return {
    close() {
      isClosed = true;
      return inHand === 0 ? Promise.resolve() : new Promise((resolve) => whenSettled.push(resolve));
    },
  };

  function take(work: Work | null, packetId: number | undefined, mine: number): void {
    inHand += 1;
    const begun = order.then(() => (work === null || isGone(mine) ? { committed: Promise.resolve() } : work()));
    const failed = (error: unknown): void => (isDropped(error) ? acknowledge(packetId, mine) : breakConnection(mine));
    order = begun.then(
      ({ committed }) => void committed.then(() => acknowledge(packetId, mine), failed).finally(release),
      (error: unknown) => {
        failed(error);
        release();
      },
    );
  }

  function isGone(mine: number): boolean {
    return mine !== connection || mine === broken;
  }

  function acknowledge(packetId: number | undefined, mine: number): void {
    if (packetId === undefined || isGone(mine)) return;
    if (due.length === 0) setImmediate(writeDue);
    due.push(packetId);
  }

  function writeDue(): void {
    if (due.length > 0 && client.connected) client.stream.write(Buffer.from(due.flatMap((id) => [PUBACK, 2, id >> 8, id & 0xff])));
    due = [];
  }

  function breakConnection(mine: number): void {
    if (isGone(mine)) return;
    broken = mine;
    client.stream.destroy();
  }

  function release(): void {
    inHand -= 1;
    const next = readOn;
    readOn = null;
    next?.();
    if (inHand > 0) return;
    for (const resolve of whenSettled) resolve();
    whenSettled = [];
  }
}
