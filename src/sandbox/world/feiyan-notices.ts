// Who wants to be told of which alarms of which device, and how; and the messages that come of it.
import type { FeiyanMessages } from './feiyan-messages.js';
import type { FeiyanAccount, FeiyanBinding } from './feiyan-model.js';
import type { Device, Product, Raised, WorldChange } from './model.js';
import type { Stream } from './seeded.js';

export type FeiyanNoticeMode = 'NONE' | 'MESSAGE' | 'MESSAGE_AND_NOTICE';

/** One account's choice over one device, or its owner's choice for it. */
export interface NoticeChoice {
  mode: FeiyanNoticeMode;
  /** Alarms that are switched off, by their event ID. */
  readonly disabled: Set<string>;
}

/** `own`: the account's own choice; `by owner`: what the device's owner lets it have. */
export type Chooser = 'own' | 'by owner';

export interface FeiyanNotices {
  /** Alarms of a product that are set up for pushes. */
  alarmsOf(product: Product): { readonly eventId: string; readonly identifier: string; readonly name: string }[];
  choice(chooser: Chooser, identityId: string, iotId: string): NoticeChoice;
  /** Every choice for the account that was made or asked for. */
  choicesOf(account: FeiyanAccount): { readonly chooser: Chooser; readonly iotId: string; readonly choice: NoticeChoice }[];
  accountMode(account: FeiyanAccount): FeiyanNoticeMode;
  /** Overwrites the mode of every device that the account has. */
  setAccountMode(account: FeiyanAccount, mode: FeiyanNoticeMode, bindings: readonly FeiyanBinding[]): void;
  timeZone(account: FeiyanAccount, iotId: string): TimeZoneChoice | null;
  timeZonesOf(account: FeiyanAccount): { readonly iotId: string; readonly timeZone: string }[];
  setTimeZone(account: FeiyanAccount, iotId: string, timeZone: string): void;
  /** Answers how many settings went. */
  deleteTimeZone(account: FeiyanAccount, iotId: string): number;
  /** Writes to everybody who has the device and wants to know. */
  tell(change: WorldChange): void;
}

export interface TimeZoneChoice {
  readonly timeZone: string;
  readonly createdAt: number;
  readonly modifiedAt: number;
}

interface Deps {
  readonly messages: Pick<FeiyanMessages, 'add'>;
  readonly account: (identityId: string) => FeiyanAccount | null;
  readonly bindingsOfDevice: (device: Device) => FeiyanBinding[];
  readonly now: () => number;
  readonly stream: (name: string) => Stream;
}

const RANK = { NONE: 0, MESSAGE: 1, MESSAGE_AND_NOTICE: 2 } as const;
const HOME_ZONE = 'GMT+08:00';

/** Everybody is told of everything, until he chooses. */
export function createFeiyanNotices({ messages, account, bindingsOfDevice, now, stream }: Deps): FeiyanNotices {
  const choices = new Map<string, { chooser: Chooser; identityId: string; iotId: string; choice: NoticeChoice }>();
  const accountModes = new Map<string, FeiyanNoticeMode>();
  const zones = new Map<string, { identityId: string; iotId: string; choice: TimeZoneChoice }>();

  const alarmsOf = ({ productKey, description }: Product) => {
    const first = stream(`alarms of ${productKey}`).integer(1_000, 8_000);
    return description.events.flatMap(({ identifier, name, type }, index) => (type === 'info' ? [] : [{ eventId: String(first + index), identifier, name }]));
  };

  function choice(chooser: Chooser, identityId: string, iotId: string): NoticeChoice {
    const key = `${chooser} ${identityId} ${iotId}`;
    const mode = chooser === 'own' ? (accountModes.get(identityId) ?? 'MESSAGE_AND_NOTICE') : 'MESSAGE_AND_NOTICE';
    const made = choices.get(key) ?? { chooser, identityId, iotId, choice: { mode, disabled: new Set<string>() } };
    choices.set(key, made);
    return made.choice;
  }

  /** The least that the account and the device's owner chose. */
  function wishOf({ identityId, feiyan: { iotId } }: FeiyanBinding, eventId: string): FeiyanNoticeMode {
    const all = [choice('own', identityId, iotId), choice('by owner', identityId, iotId)];
    if (all.some(({ disabled }) => disabled.has(eventId))) return 'NONE';
    return all.map(({ mode }) => mode).reduce((one, other) => (RANK[one] < RANK[other] ? one : other));
  }

  function tellOf(binding: FeiyanBinding, { name, time }: Raised, eventId: string): void {
    const reader = account(binding.identityId);
    const wish = wishOf(binding, eventId);
    if (reader === null || wish === 'NONE') return;
    const zone = zones.get(`${binding.identityId} ${binding.feiyan.iotId}`)?.choice.timeZone ?? HOME_ZONE;
    messages.add(reader, {
      messageType: 'device',
      type: wish === 'MESSAGE' ? 'MESSAGE' : 'NOTICE',
      title: binding.nickname ?? binding.device.product.name,
      body: `${name} at ${timeIn(zone, time)}`,
      device: binding.device,
      eventId,
      createdAt: time,
    });
  }

  return {
    alarmsOf,
    choice,
    choicesOf: ({ identityId }) => [...choices.values()].filter((one) => one.identityId === identityId),
    accountMode: ({ identityId }) => accountModes.get(identityId) ?? 'MESSAGE_AND_NOTICE',
    setAccountMode({ identityId }, mode, bindings) {
      accountModes.set(identityId, mode);
      for (const { feiyan } of bindings) choice('own', identityId, feiyan.iotId).mode = mode;
    },
    timeZone: ({ identityId }, iotId) => zones.get(`${identityId} ${iotId}`)?.choice ?? null,
    timeZonesOf: ({ identityId }) =>
      [...zones.values()].flatMap((one) => (one.identityId === identityId ? [{ iotId: one.iotId, timeZone: one.choice.timeZone }] : [])),
    setTimeZone({ identityId }, iotId, timeZone) {
      const key = `${identityId} ${iotId}`;
      const createdAt = zones.get(key)?.choice.createdAt ?? now();
      zones.set(key, { identityId, iotId, choice: { timeZone, createdAt, modifiedAt: now() } });
    },
    deleteTimeZone: ({ identityId }, iotId) => (zones.delete(`${identityId} ${iotId}`) ? 1 : 0),
    tell(change) {
      if (change.kind !== 'event') return;
      const { device, event } = change;
      const alarm = alarmsOf(device.product).find(({ identifier }) => identifier === event.identifier);
      if (alarm !== undefined) for (const binding of bindingsOfDevice(device)) tellOf(binding, event, alarm.eventId);
    },
  };
}

/** Hour and minute in a zone as `GMT+08:00`. */
function timeIn(zone: string, time: number): string {
  const [, sign, hours, minutes] = /^GMT([+-])(\d\d):(\d\d)$/.exec(zone) ?? [];
  const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000 * (sign === '-' ? -1 : 1);
  return new Date(time + offset).toISOString().slice(11, 16);
}
