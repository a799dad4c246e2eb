// Shapes that several Feiyan records share. Objects drop keys that they do not name, so an unnamed secret goes no further.
import { z } from 'zod';

/** A name, picture or other text that describes; the document promises it, accounts in the field miss it. */
export const label = z.string().nullish();

/** Unix milliseconds that may be missing. */
export const maybeMillis = z.number().nullish();

/** A credential in an answer: known, and dropped while parsing. */
export const secret = z
  .unknown()
  .transform(() => undefined)
  .optional();

/** Whatever JSON value, or none. */
export const anything = z.unknown().optional();

/** An operation that answers nothing: null, absent, or an empty text. */
export const nothing = z
  .unknown()
  .transform(() => null)
  .optional();

/** Digits that go over the wire as a number, where a JavaScript number would round them. A number that came over the wire is taken as it is. */
export const exactInteger = z.union([z.strictObject({ exactDigits: z.string().regex(/^\d+$/) }), z.number()]);

export const pageNo = z.int().min(1);

/** A page size within the operation's documented limit. */
export function pageSize(max: number) {
  return z.int().min(1).max(max);
}

const PAGE_COUNTS = { total: z.number(), pageNo: z.number().nullish(), pageSize: z.number().nullish() };

/**
 * A page of rows. The document calls the array `items` in some places and `data` in others, sometimes both for one operation: either is read.
 * A page without its array is malformed, never empty: nobody's devices may vanish over a slip.
 */
export function page<R extends z.ZodType>(row: R) {
  const rows = z.array(row);
  return z.object({ ...PAGE_COUNTS, items: rows.optional(), data: rows.optional() }).transform(({ total, items, data }, context) => {
    const found = items ?? data;
    if (found !== undefined) return { total, items: found };
    context.addIssue({ code: 'custom', message: 'a page without items', path: ['items'] });
    return z.NEVER;
  });
}

/** A page, or the bare array that some printed examples show. */
export function pageOrRows<R extends z.ZodType>(row: R) {
  return z.union([page(row), z.array(row).transform((items) => ({ total: items.length, items }))]);
}

/** JSON that may come as a text holding JSON: tables say String where examples show an object. */
export function jsonOr<T extends z.ZodType>(schema: T) {
  return z.union([
    schema,
    z
      .string()
      .transform((text, context): unknown => {
        try {
          return JSON.parse(text);
        } catch {
          context.addIssue({ code: 'custom', message: 'no JSON text' });
          return z.NEVER;
        }
      })
      .pipe(schema),
  ]);
}

/** 0 not activated, 1 online, 3 offline, 8 disabled; others may be invented. */
export const statusCode = z.number();

/** A current value that came with a list, as text whatever its type. */
export const listedProperty = z.object({
  identifier: z.string(),
  name: label,
  value: anything,
  dataType: label,
  imageUrl: label,
  latestUpdateMillis: maybeMillis,
});

/** What every device list tells of a product. */
export const PRODUCT_LABELS = {
  productName: label,
  productImage: label,
  productModel: label,
  categoryKey: label,
  categoryImage: label,
};

/** The panel's address is spelled both ways. */
export const PANEL_LABELS = { panelPageRouteUrl: label, panelPageRouterUrl: label };

/** For whom a third party calls; left out for our own calls. */
export const THIRD_PARTY = {
  origin: z.string().optional(),
  userType: z.enum(['TAOBAO', 'ALIPAY']).optional(),
  userId: z.string().optional(),
};

/** A device by its ID, or by product key and device name together. */
export const DEVICE_ADDRESS = {
  iotId: z.string().min(1).optional(),
  productKey: z.string().min(1).optional(),
  deviceName: z.string().min(1).optional(),
};

/** The conditional rule of DEVICE_ADDRESS: without `iotId` both others are required, and `deviceName` needs `productKey`. */
export function isAddressed(params: { iotId?: string | undefined; productKey?: string | undefined; deviceName?: string | undefined }): boolean {
  return params.iotId === undefined
    ? params.productKey !== undefined && params.deviceName !== undefined
    : params.deviceName === undefined || params.productKey !== undefined;
}

export const ADDRESS_RULE = { error: 'iotId, or productKey with deviceName', path: ['iotId'] };

/** One device of a list of them. */
export const DEVICE_ADDRESS_RULED = z.strictObject(DEVICE_ADDRESS).refine(isAddressed, ADDRESS_RULE);
