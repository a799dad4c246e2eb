// Takes messages from an MQTT client in order and acknowledges each when it is done, without making the next one wait for that.
import type { MqttClient } from 'mqtt';

/** What must happen to a message: resolves when the next one may begin, `committed` when it may be acknowledged. */
type Work = () => Promise<{ readonly committed: Promise<unknown> }>;

const IN_HAND = 500; // messages taken and not yet acknowledged; beyond, the connection is not read on
const PUBACK = 0x40;

/**
 * Replaces the client's own acknowledging, which allows one message at a time: with it, every message would cost a commit of its own.
 * A message that failed breaks the connection, so that the vendor sends it and those after it again, in order.
 * @param handle what is to be done with a message; null for what needs only its acknowledgement
 * @param isDropped whether a failed message is acknowledged all the same
 */
export function receiveInOrder(
  client: MqttClient,
  handle: (topic: string, payload: Uint8Array) => Work | null,
  isDropped: (error: unknown) => boolean,
): { settled(): Promise<void> } {
  const packetIds = new WeakMap<object, number>();
  let connection = 0;
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
    const work = handle(packet.topic, Buffer.from(packet.payload));
    take(work, packetIds.get(packet), connection);
    if (inHand < IN_HAND) next();
    else readOn = next;
  };

  return {
    settled: () => (inHand === 0 ? Promise.resolve() : new Promise((resolve) => whenSettled.push(resolve))),
  };

  function take(work: Work | null, packetId: number | undefined, mine: number): void {
    inHand += 1;
    const begun = order.then(() => (work === null || mine !== connection ? { committed: Promise.resolve() } : work()));
    order = begun.then(
      () => undefined,
      () => undefined,
    );
    void begun
      .then(({ committed }) => committed)
      .then(
        () => acknowledge(packetId, mine),
        (error: unknown) => (isDropped(error) ? acknowledge(packetId, mine) : breakConnection(mine)),
      )
      .finally(release);
  }

  function acknowledge(packetId: number | undefined, mine: number): void {
    if (packetId === undefined || mine !== connection) return;
    if (due.length === 0) setImmediate(writeDue);
    due.push(packetId);
  }

  function writeDue(): void {
    if (due.length > 0 && client.connected) client.stream.write(Buffer.from(due.flatMap((id) => [PUBACK, 2, id >> 8, id & 0xff])));
    due = [];
  }

  function breakConnection(mine: number): void {
    if (mine === connection) client.stream.destroy();
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
