// The one door to what only operators may do.
import { AppError } from '../domain/errors.js';
import type { Operators } from '../routing/operators.js';
import type { Context } from './context.js';

/** @throws AppError FORBIDDEN for anybody else */
export function operatorsOf({ operators }: Pick<Context, 'operators'>): Operators {
  if (operators === null) throw new AppError('FORBIDDEN', 'Only operators may see or change vendors’ projects');
  return operators;
}
