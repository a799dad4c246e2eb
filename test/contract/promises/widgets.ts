// WidgetCloud: the devices on a phone's widget.
import { expect, it } from 'vitest';
import type { WidgetCloud, WidgetPlace } from '../../../src/domain/widget.js';
import { expectTroublesTold, failureOf, type Stand } from '../stands.js';

export function keepsWidgets(stand: Stand, widgets: WidgetCloud): void {
  /** A device with a value that a widget can show, and that value's identifier. */
  async function showable(): Promise<WidgetPlace> {
    for (const { ref: device, product } of (await stand.vendor.devices?.listDevices(stand.scope())) ?? []) {
      if (product === null) continue;
      const [choice] = await widgets.widgetProperties(stand.scope(), device, product.ref);
      if (choice !== undefined) return { device, product: product.ref, identifiers: [choice.identifier] };
    }
    throw new Error('no device has a value for a widget');
  }

  it('shows what was chosen, and nothing once that is taken off', async () => {
    const place = await showable();
    await widgets.setWidgetDevices(stand.scope(), [place]);
    expect(await widgets.listWidgetDevices(stand.scope())).toMatchObject([{ ref: place.device, properties: [{ identifier: place.identifiers[0] }] }]);
    const choices = await widgets.widgetProperties(stand.scope(), place.device, place.product);
    expect(choices.filter(({ isShown }) => isShown).map(({ identifier }) => identifier)).toEqual(place.identifiers);
    expect(await widgets.listWidgetDevices(stand.scope('bob'))).toEqual([]);
    await widgets.setWidgetDevices(stand.scope(), []);
    expect(await widgets.listWidgetDevices(stand.scope())).toEqual([]);
  });

  it('takes no value that cannot be shown, and no device that the account does not have', async () => {
    const place = await showable();
    const badValue = await failureOf(stand, () => widgets.setWidgetDevices(stand.scope(), [{ ...place, identifiers: ['Nothing'] }]));
    expect([badValue.code, badValue.details.effect]).toEqual(['BAD_USER_INPUT', 'none']);
    expect((await failureOf(stand, () => widgets.setWidgetDevices(stand.scope(), [{ ...place, device: stand.nothing('device') }]))).code).toBe('NOT_FOUND');
    expect(await widgets.listWidgetDevices(stand.scope())).toEqual([]);
  });

  it('tells each trouble of the cloud by its code', () => expectTroublesTold(stand, (scope) => widgets.listWidgetDevices(scope)));
}
