// The widget on a user's phone (6.5).
import { badInput } from '../../../domain/errors.js';
import type { VendorRef } from '../../../domain/ids.js';
import type { CallScope } from '../../../domain/link.js';
import type { WidgetCloud, WidgetPlace } from '../../../domain/widget.js';
import { deviceRef } from '../mapping/refs.js';
import { widgetProperty } from '../mapping/widgets.js';
import { widgets } from '../operations/widget.js';
import type { FeiyanSession } from '../session.js';

export function createWidgetCloud(session: FeiyanSession): WidgetCloud {
  const choices = (scope: CallScope, device: VendorRef, product: VendorRef) =>
    session.asUser(scope, widgets.listProperties, { iotId: device.key, productKey: product.key });

  /** A property goes onto the widget as the vendor describes it. */
  async function placed(scope: CallScope, { device, product, identifiers }: WidgetPlace) {
    const place = { iotId: device.key, productKey: product.key };
    if (identifiers.length === 0) return place;
    const known = new Map((await choices(scope, device, product)).map((row) => [row.propertyIdentifier, row]));
    const properties = identifiers.map((propertyIdentifier) => {
      const row = known.get(propertyIdentifier);
      if (row === undefined)
        throw badInput('input.devices.properties', `${propertyIdentifier} cannot be shown on a widget`).with({
          vendor: 'FEIYAN',
          operation: widgets.setDevices.name,
          effect: 'none',
        });
      const { propertyName, propertyDataType } = row;
      return { propertyIdentifier, ...(propertyName == null ? {} : { propertyName }), ...(propertyDataType == null ? {} : { propertyDataType }) };
    });
    return { ...place, properties };
  }

  return {
    async listWidgetDevices(scope) {
      const rows = await session.asUser(scope, widgets.listDevices, {});
      return rows.map(({ iotId, properties }) => ({ ref: deviceRef(iotId), properties: (properties ?? []).map(widgetProperty) }));
    },

    async widgetProperties(scope, device, product) {
      return (await choices(scope, device, product)).map((row) => ({ ...widgetProperty(row), isShown: row.added_component }));
    },

    async setWidgetDevices(scope, places) {
      const componentProductList = await Promise.all(places.map((place) => placed(scope, place)));
      await session.asUser(scope, widgets.setDevices, { componentProductList });
    },
  };
}
