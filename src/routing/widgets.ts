// The widgets of an account's phone: one for each link whose vendor keeps one, shown and chosen as one.
import { AppError, badInput } from '../domain/errors.js';
import { refKey, type VendorRef } from '../domain/ids.js';
import type { Vendor } from '../domain/vendor.js';
import type { WidgetChoice, WidgetCloud, WidgetPlace, WidgetProperty } from '../domain/widget.js';
import type { Asking } from './asking.js';
import type { DeviceView, PartialList, Reads } from './reads.js';

export interface WidgetDeviceView {
  readonly device: DeviceView;
  readonly properties: readonly WidgetProperty[];
}

/** What became of one device; `error` null: it is on the widget. */
export interface WidgetOutcome {
  readonly deviceId: string;
  readonly error: AppError | null;
}

interface WidgetWish {
  readonly deviceId: string;
  readonly identifiers: readonly string[];
}

const pick = (vendor: Vendor): WidgetCloud | undefined => vendor.widgets;

/** What a widget holds that the account no longer sees is left out. */
export async function listWidgetDevices(asking: Asking, reads: Pick<Reads, 'devices'>): Promise<PartialList<WidgetDeviceView>> {
  const { answers, failures } = await asking.everyLink(pick, (cloud, call) => cloud.listWidgetDevices(call));
  if (answers.every(({ answer }) => answer.length === 0)) return { items: [], failures };
  const { items: devices } = await reads.devices('all');
  const known = new Map(devices.flatMap((device) => device.parts.map(({ ref }) => [refKey(ref), device])));
  const items = answers.flatMap(({ answer }) =>
    answer.flatMap(({ ref, properties }) => {
      const device = known.get(refKey(ref));
      return device === undefined ? [] : [{ device, properties }];
    }),
  );
  return { items, failures };
}

/** @throws AppError what the last of the device's clouds said; UNSUPPORTED_BY_VENDOR where none has a widget */
export function widgetProperties(reads: Pick<Reads, 'ask'>, device: DeviceView): Promise<readonly WidgetChoice[]> {
  return reads.ask(device, pick, (cloud, call, ref) => cloud.widgetProperties(call, ref, productOf(device, ref)));
}

/**
 * Every device is found before anything is sent; then each link's widget is replaced, with none of the devices too.
 * @throws AppError BAD_USER_INPUT, NOT_FOUND, UNSUPPORTED_BY_VENDOR, LINK_EXPIRED for a device that can be on no widget; then nothing was sent
 */
export async function setWidgetDevices(asking: Asking, wishes: readonly WidgetWish[]): Promise<WidgetOutcome[]> {
  const ids = wishes.map(({ deviceId }) => deviceId);
  if (new Set(ids).size < ids.length) throw badInput('input.devices', 'must name each device once');
  for (const { identifiers } of wishes) {
    if (new Set(identifiers).size < identifiers.length) throw badInput('input.devices.properties', 'must name each value once');
    if (identifiers.includes('')) throw badInput('input.devices.properties', 'must not be empty texts');
  }
  const places = await Promise.all(
    wishes.map(async ({ deviceId, identifiers }) => {
      const { link, device, ref } = await asking.onDevice(deviceId, pick);
      const place: WidgetPlace = { device: ref, product: productOf(device, ref), identifiers };
      return { linkId: link.id, place };
    }),
  );
  const { items: reaches, failures } = await asking.reaches(pick);
  if (reaches.length === 0) throw failures[0] ?? new AppError('UNSUPPORTED_BY_VENDOR', 'No linked cloud keeps a widget');
  const errors = new Map<string, AppError>();
  await Promise.all(
    reaches.map(async ({ link, send }) => {
      const own = places.flatMap(({ linkId, place }) => (linkId === link.id ? [place] : []));
      try {
        await send((cloud, call) => cloud.setWidgetDevices(call, own));
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        errors.set(link.id, error);
      }
    }),
  );
  // A widget that was only to be emptied has no device to tell of it.
  const [first] = errors.values();
  if (first !== undefined && wishes.length === 0) throw first;
  return wishes.map(({ deviceId }, index) => ({ deviceId, error: errors.get(places[index]?.linkId ?? '') ?? null }));
}

function productOf(device: DeviceView, ref: VendorRef): VendorRef {
  const product = device.parts.find((part) => refKey(part.ref) === refKey(ref))?.listing.product?.ref;
  if (product === undefined) throw new AppError('UNSUPPORTED_BY_VENDOR', 'The vendor does not name the product', { vendor: ref.vendor });
  return product;
}
