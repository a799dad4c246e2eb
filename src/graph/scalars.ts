// The values of scalars: how they are told, and what is taken for one. Their descriptions are the schema's own.
import { type GraphQLScalarType, type GraphQLSchema, isScalarType } from 'graphql';
import { GraphQLDateTime, GraphQLDuration, GraphQLJSON } from 'graphql-scalars';

type Values = Pick<GraphQLScalarType, 'name' | 'serialize' | 'parseValue' | 'parseLiteral'>;

/** Teaches a built schema its scalars. */
export function defineScalars(schema: GraphQLSchema): void {
  const dateTime: Values = { name: 'DateTime', serialize: createMoments(), parseValue: GraphQLDateTime.parseValue, parseLiteral: GraphQLDateTime.parseLiteral };
  for (const { name, serialize, parseValue, parseLiteral } of [dateTime, GraphQLDuration, GraphQLJSON] satisfies Values[]) {
    const type = schema.getType(name);
    if (isScalarType(type)) Object.assign(type, { serialize, parseValue, parseLiteral });
  }
}

/** Unix milliseconds as text at once: a Date would be asked for its text by JSON, at twice the cost. What is reported together is of one time. */
function createMoments(): (value: unknown) => unknown {
  let lastValue = 0;
  let lastText = new Date(0).toISOString();
  return (value) => {
    if (typeof value !== 'number') return GraphQLDateTime.serialize(value);
    if (value !== lastValue) {
      lastText = new Date(value).toISOString();
      lastValue = value;
    }
    return lastText;
  };
}
