// The least that each mutation takes, made from the schema itself: a mutation that is new is swept like the others.
import {
  buildClientSchema,
  type GraphQLInputType,
  type GraphQLSchema,
  getIntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredInputField,
} from 'graphql';
import { z } from 'zod';
import { post } from './graphql-client.js';

/** Chooses the value of an ID by the name of its field, e.g. `deviceIds`. */
type IdOf = (field: string) => string;

export interface LeastMutation {
  readonly name: string;
  readonly inputType: string;
  /** The fields of its input that take IDs, required or not. */
  readonly idFields: readonly string[];
  /** Whether it answers one result an item. */
  readonly hasResults: boolean;
  input(idOf: IdOf, withOptionalIds: boolean): object;
}

/** Every mutation of a server. */
export async function leastMutations(url: string, token: string): Promise<LeastMutation[]> {
  const { data } = await post(url, token, getIntrospectionQuery({ oneOf: true }));
  const schema: GraphQLSchema = buildClientSchema(z.looseObject({ __schema: z.any() }).parse(data));
  return Object.values(schema.getMutationType()?.getFields() ?? {}).map(({ name, type, args: [argument] }) => {
    if (argument === undefined) throw new Error(`${name} takes no input`);
    return {
      name,
      inputType: String(argument.type).replace('!', ''),
      idFields: idFieldsOf(argument.type),
      hasResults: isObjectType(type) && 'results' in type.getFields(),
      input: (idOf, withOptionalIds) => z.looseObject({}).parse(leastOf('input', argument.type, idOf, withOptionalIds)),
    };
  });
}

function idFieldsOf(type: GraphQLInputType): string[] {
  const named = isNonNullType(type) || isListType(type) ? idFieldsOf(type.ofType) : [];
  if (!isInputObjectType(type)) return named;
  return Object.values(type.getFields()).flatMap((field) => (isId(field.type) ? [field.name] : idFieldsOf(field.type)));
}

function isId(type: GraphQLInputType): boolean {
  return isNonNullType(type) || isListType(type) ? isId(type.ofType) : String(type) === 'ID';
}

const SCALARS: Readonly<Record<string, unknown>> = {
  String: 'x',
  Int: 1,
  Float: 1,
  Boolean: true,
  DateTime: '2030-01-01T00:00:00.000Z',
  Duration: 'PT10S',
  JSON: {},
};

function leastOf(field: string, type: GraphQLInputType, idOf: IdOf, withOptionalIds: boolean): unknown {
  if (isNonNullType(type)) return leastOf(field, type.ofType, idOf, withOptionalIds);
  if (isListType(type)) return [leastOf(field, type.ofType, idOf, withOptionalIds)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (String(type) === 'ID') return idOf(field);
  if (!isInputObjectType(type)) {
    if (!(String(type) in SCALARS)) throw new Error(`no value for ${String(type)}`);
    return SCALARS[String(type)];
  }
  const fields = Object.values(type.getFields());
  const given = type.isOneOf ? fields.slice(0, 1) : fields.filter((one) => isRequiredInputField(one) || (withOptionalIds && isId(one.type)));
  return Object.fromEntries(given.map((one) => [one.name, leastOf(one.name, one.type, idOf, withOptionalIds)]));
}
