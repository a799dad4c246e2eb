// The devices on a user's phone widget (6.5).
import { widgets } from '../../../vendors/feiyan/operations/widget.js';
import type { Device } from '../../world/model.js';
import type { World } from '../../world/world.js';
import { boundDevice } from './bound-device.js';
import { refuse } from './codes.js';
import type { FeiyanRegistry } from './gateway.js';
import { textOf } from './listing.js';
import { statusCodeOf } from './statuses.js';

/** Values that fit on a widget: of one word. */
const SHOWABLE = new Set(['bool', 'enum', 'int', 'float', 'double']);

/** Registers 6.5.1 to 6.5.3. */
export function onWidgets(cloud: FeiyanRegistry, world: World): void {
  cloud.on(widgets.listDevices, (_, call) => {
    const account = call.user();
    return account.profile.widget.flatMap(({ iotId, identifiers }) => {
      // What was unbound since is gone from the widget too.
      const binding = world.feiyan.binding(account, iotId);
      if (binding === null) return [];
      const { device, feiyan, nickname } = binding;
      return [
        {
          iotId,
          productKey: feiyan.productKey,
          deviceName: feiyan.deviceName,
          productName: device.product.name,
          ...(nickname === null ? {} : { nickName: nickname }),
          iconUrl: device.product.imageUrl,
          deviceStatus: statusCodeOf(device.status),
          properties: showable(device).filter(({ propertyIdentifier }) => identifiers.includes(propertyIdentifier)),
        },
      ];
    });
  });

  cloud.on(widgets.setDevices, ({ componentProductList }, call) => {
    const places = componentProductList.map(({ iotId, productKey, properties = [] }) => {
      const { feiyan, device } = boundDevice(world, call, { iotId }, 2065);
      const known = new Set(showable(device).map(({ propertyIdentifier }) => propertyIdentifier));
      if (feiyan.productKey !== productKey || properties.some(({ propertyIdentifier }) => !known.has(propertyIdentifier))) throw refuse(460);
      return { iotId, identifiers: properties.map(({ propertyIdentifier }) => propertyIdentifier) };
    });
    call.user().profile.widget = places;
    return places.length;
  });

  cloud.on(widgets.listProperties, ({ iotId }, call) => {
    const { device } = boundDevice(world, call, { iotId }, 2065);
    const shown = call.user().profile.widget.find((place) => place.iotId === iotId)?.identifiers ?? [];
    return showable(device).map((property) => ({ ...property, added_component: shown.includes(property.propertyIdentifier) }));
  });
}

function showable({ product, properties }: Device) {
  return product.description.properties
    .filter(({ dataType }) => SHOWABLE.has(dataType.type))
    .map(({ identifier, name, dataType }) => {
      const reported = properties.get(identifier);
      return {
        propertyIdentifier: identifier,
        propertyName: name,
        propertyDataType: dataType.type,
        ...(reported === undefined ? {} : { propertyValue: textOf(reported.value) }),
      };
    });
}
