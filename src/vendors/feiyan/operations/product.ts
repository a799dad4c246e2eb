// Products and their thing models (6.3, 6.4.7).
import { z } from 'zod';
import { operation } from '../../../transport/operation.js';
import { label, maybeMillis, secret } from './shapes.js';
import { thingModel } from './thing-model.js';

export const products = {
  getByDevice: operation({
    name: 'product.getByDevice',
    section: '6.3.1',
    method: 'POST',
    path: '/thing/detailInfo/queryProductInfo',
    version: '1.1.4',
    auth: 'none',
    timeoutMs: 3000,
    effect: 'read',
    params: z.strictObject({ iotId: z.string().min(1) }),
    data: z.object({
      productKey: z.string(),
      dataFormat: label,
      netType: label,
      productSecret: secret,
      nodeType: label,
      domain: label,
      name: z.string(),
      region: label,
      ownerDomain: label,
      categoryId: z.number().nullish(),
      categoryKey: label,
      categoryName: label,
      accessMethod: label,
      status: label,
      gmtCreate: maybeMillis,
      gmtModified: maybeMillis,
      creator: label,
      modifier: label,
      productId: z.union([z.number(), z.string()]).nullish(),
      aliyunCommodityCode: label,
      connectMode: label,
      rbacTenantId: label,
      tenantId: z.number().nullish(),
    }),
  }),

  listProvisionable: operation({
    name: 'product.listProvisionable',
    section: '6.3.5',
    method: 'POST',
    path: '/thing/productInfo/getByAppKey',
    version: '1.1.7',
    auth: 'optional',
    timeoutMs: 3000,
    effect: 'read',
    params: z.strictObject({ productStatusEnv: z.enum(['dev', 'release']).optional() }),
    data: z.array(
      z.object({
        productKey: z.string(),
        name: z.string(),
        gmtCreate: maybeMillis,
        gmtModified: maybeMillis,
        categoryId: z.number().nullish(),
        categoryKey: label,
        categoryName: label,
        description: label,
        image: label,
        tenantId: label,
        region: label,
        // Codes are numbers here, names in the other product operations.
        status: z.number().nullish(),
        netType: z.number().nullish(),
        dataFormat: z.number().nullish(),
        nodeType: z.number().nullish(),
        accessMethod: z.number().nullish(),
      }),
    ),
  }),

  getModel: operation({
    name: 'product.getModel',
    section: '6.4.7',
    method: 'POST',
    // The vendor's own misspelling of "Product".
    path: '/thing/tsl/getByProducyKey',
    version: '1.0.4',
    auth: 'user',
    timeoutMs: 3000,
    effect: 'read',
    params: z.strictObject({ productKey: z.string().min(1), deviceName: z.string().min(1).optional() }),
    data: thingModel,
  }),
};
