// Apollo with look-ahead by hand: the top resolver sees what the operation wants below it and reads it all with lists.
import { type FieldNode, GraphQLList, GraphQLNonNull, type GraphQLResolveInfo, GraphQLString, Kind, type SelectionSetNode, valueFromAST } from 'graphql';
import type { Resolvers } from './apollo.js';
import type { Home } from './estate.js';
import { screenOf } from './screen.js';

const PATH = ['homes', 'nodes', 'rooms', 'nodes', 'devices', 'nodes', 'properties'];
const IDENTIFIERS = new GraphQLList(new GraphQLNonNull(GraphQLString));

/** `read` brings the homes with the values of these identifiers; null: of all. */
export function aheadResolvers(read: (identifiers: readonly string[] | null) => Promise<readonly Home[]>): Resolvers {
  return {
    Query: {
      viewer: async (_source, _args, _context, info) => {
        const wanted = wantedProperties(info);
        return screenOf(await read(wanted), wanted).viewer;
      },
    },
  };
}

/** The identifiers that the operation asks of devices; none where it asks for no properties, null for all. */
function wantedProperties(info: GraphQLResolveInfo): readonly string[] | null {
  const field = PATH.reduce<readonly FieldNode[]>(
    (fields, name) => fields.flatMap(({ selectionSet }) => fieldsOf(selectionSet, name, info)),
    info.fieldNodes,
  )[0];
  if (field === undefined) return [];
  const argument = field.arguments?.find(({ name }) => name.value === 'identifiers');
  const value: unknown = argument === undefined ? null : valueFromAST(argument.value, IDENTIFIERS, info.variableValues);
  return Array.isArray(value) ? value : null;
}

function fieldsOf(set: SelectionSetNode | undefined, name: string, info: GraphQLResolveInfo): FieldNode[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === name ? [selection] : [];
    return fieldsOf(selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : info.fragments[selection.name.value]?.selectionSet, name, info);
  });
}
