// Feiyan's products and their thing models (6.3, 6.4.7).
import { products } from '../../../vendors/feiyan/operations/product.js';
import type { Product } from '../../world/model.js';
import type { World } from '../../world/world.js';
import { refuse } from './codes.js';
import type { FeiyanRegistry } from './gateway.js';
import { netTypeOf } from './listing.js';
import { thingModelOf } from './thing-model.js';

/** Numbers in 6.3.5 alone; other product operations have names. */
const NET_NUMBERS = { LORA: 0, WIFI: 3, ZIGBEE: 4, BLUETOOTH: 5, CELLULAR: 6, ETHERNET: 7, OTHER: 8, UNKNOWN: 8 } as const;

/** Registers 6.3.1, 6.3.5 and 6.4.7. */
export function onProducts(cloud: FeiyanRegistry, world: World): void {
  cloud.on(products.getByDevice, ({ iotId }) => {
    const product = world.feiyan.deviceByIotId(iotId)?.product;
    if (product === undefined) throw refuse(2063);
    return {
      ...named(product),
      dataFormat: 'ALINK_FORMAT',
      netType: netTypeOf(product),
      productSecret: world.mint('productSecret', world.stream(`product secret ${product.productKey}`).text(16)),
      nodeType: product.nodeType,
      domain: product.productKey,
      ownerDomain: product.productKey,
      accessMethod: 'DATA_DIRECT',
      status: 'RELEASE_STATUS',
      connectMode: '2,3',
    };
  });

  // Not paged, and all of the sandbox's products are released.
  cloud.on(products.listProvisionable, ({ productStatusEnv }) =>
    (productStatusEnv === 'dev' ? [] : world.products()).map((product) => ({
      ...named(product),
      image: product.imageUrl,
      tenantId: 'SANDBOXTENANT',
      status: 1,
      netType: NET_NUMBERS[product.networkType],
      dataFormat: 1,
      nodeType: product.nodeType === 'GATEWAY' ? 1 : 0,
    })),
  );

  cloud.on(products.getModel, ({ productKey, deviceName }) => {
    const product = world.product(productKey);
    if (product === null) throw refuse(5005);
    const device = deviceName === undefined ? null : world.feiyan.deviceByCertificate(productKey, deviceName);
    if (deviceName !== undefined && device === null) throw refuse(6100);
    return thingModelOf(product, device?.feiyan ?? null);
  });
}

function named({ productKey, name, categoryKey, createdAt }: Product) {
  return { productKey, name, gmtCreate: createdAt, gmtModified: createdAt, categoryKey, categoryName: categoryKey, region: 'cn-shanghai' };
}
