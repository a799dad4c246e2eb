// Errors as clients see them: AppErrors by their code, anything else masked and logged.
import { GraphQLError } from 'graphql';
import { AppError } from '../domain/errors.js';
import { withoutValue } from './unfit-variable.js';

/** What an error is told with, and to whom what is masked is told. */
export interface ErrorReport {
  readonly requestId: string;
  readonly unexpected: (error: unknown, path: readonly (string | number)[] | undefined) => void;
}

/**
 * An error of an execution as a client may see it. Works for graphql-js's errors and for graphql-jit's, which lack a real
 * GraphQLError's parts. Errors without a path speak of the request itself and pass as they are.
 */
export function toClientError(error: GraphQLError, report: ErrorReport): GraphQLError {
  // A variable that does not fit: graphql-js hangs the finding below, and the words are for the client.
  if (error.path === undefined && error.message.startsWith('Variable "$')) {
    return rebuild(error, withoutValue(error.message), error.originalError == null ? { ...error.extensions } : { code: 'BAD_USER_INPUT' }, undefined);
  }
  if (error.path === undefined && error.originalError == null) return error;
  const cause = rootCause(error);
  if (cause instanceof AppError) return rebuild(error, cause.message, extensionsOf(cause), cause);
  if (error.message.startsWith('Argument "')) return rebuild(error, error.message, { code: 'BAD_USER_INPUT' }, undefined);
  report.unexpected(cause ?? error, error.path);
  return rebuild(error, 'Internal server error', { code: 'INTERNAL_SERVER_ERROR', requestId: report.requestId }, undefined);
}

/** An error thrown outside a field, e.g. by a subscription's source. */
export function thrownToClientError(error: unknown, report: ErrorReport): GraphQLError {
  if (error instanceof GraphQLError && error.originalError == null) return error;
  const originalError = error instanceof Error ? error : new Error(String(error));
  return toClientError(error instanceof GraphQLError ? error : new GraphQLError(originalError.message, { originalError }), report);
}

/** `extensions` of an error of the closed family. */
export function extensionsOf({ code, details, retryable }: AppError): Record<string, unknown> {
  const { vendor, vendorCode, vendorMessage, requestId, linkId, field } = details;
  const told = vendor === undefined ? {} : { vendor, vendorCode, vendorMessage, requestId, linkId, retryable };
  return Object.fromEntries(Object.entries({ code, ...told, field }).filter(([, value]) => value !== undefined));
}

function rootCause(error: GraphQLError): unknown {
  let cause: unknown = error.originalError;
  while (cause instanceof GraphQLError && cause.originalError != null) cause = cause.originalError;
  return cause;
}

function rebuild(error: GraphQLError, message: string, extensions: Record<string, unknown>, originalError: Error | undefined): GraphQLError {
  const { nodes = null, source = null, positions = null, path = null } = error;
  const rebuilt = new GraphQLError(message, { nodes, source, positions, path, originalError: originalError ?? null, extensions });
  // graphql-jit knows locations only, and GraphQLError takes none.
  if (rebuilt.locations === undefined && error.locations !== undefined) {
    Object.defineProperty(rebuilt, 'locations', { value: error.locations, enumerable: true });
  }
  return rebuilt;
}
