// The products on sale in every world.
import type { Product } from '../model.js';
import { OBOX_PRODUCT_KEY } from '../obox-estate.js';
import type { World } from '../world.js';
import { CAMERA } from './camera.js';
import { AIR_CONDITIONER, CURTAIN, PLUG } from './comfort.js';
import { CEILING_LAMP, COLOUR_LAMP } from './lights.js';
import { CLIMATE_SENSOR, GATEWAY, LOCK, MOTION_SENSOR, OBOX } from './sensing.js';
import type { ProductPlan } from './types.js';

const PLANS = [COLOUR_LAMP, CEILING_LAMP, AIR_CONDITIONER, CURTAIN, PLUG, GATEWAY, CLIMATE_SENSOR, MOTION_SENSOR, LOCK, CAMERA, OBOX] as const;

/** The product of a plan in a world, put on sale there at the first call. */
export function productOf(world: World, plan: ProductPlan, createdAt: number): Product {
  const productKey = plan === OBOX ? OBOX_PRODUCT_KEY : `a1${world.stream(`product ${plan.model}`).text(9)}`;
  const present = world.product(productKey);
  if (present !== null) return present;
  const { initial: _initial, ...shown } = plan;
  const product: Product = { ...shown, productKey, createdAt, imageUrl: `https://images.sandbox.invalid/products/${plan.model.toLowerCase()}.png` };
  world.addProduct(product);
  return product;
}

/** Puts all products on sale. */
export function stockProducts(world: World, createdAt: number): void {
  for (const plan of PLANS) productOf(world, plan, createdAt);
}
