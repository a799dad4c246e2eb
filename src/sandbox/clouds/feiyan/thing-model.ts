// A product's thing model as Feiyan writes it (6.4.6).
import type { FeiyanIdentity, Product } from '../../world/model.js';

/** @param device for one device's model; a product's own names no device. */
export function thingModelOf({ productKey, description }: Product, device: FeiyanIdentity | null) {
  return {
    schema: 'http://aliyun/iot/thing/desc/schema',
    profile: device === null ? { productKey } : { productKey: device.productKey, deviceName: device.deviceName },
    link: device === null ? `/sys/${productKey}/\${deviceName}/thing/` : `/sys/${device.productKey}/${device.deviceName}/thing/`,
    services: description.services.map((service) => ({ ...service, inputData: [...service.inputData], outputData: [...service.outputData] })),
    properties: [...description.properties],
    events: description.events.map((event) => ({ ...event, outputData: [...event.outputData] })),
  };
}
