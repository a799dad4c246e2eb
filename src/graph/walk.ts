// The fields that an operation really selects: fragments opened, @skip and @include decided, arguments evaluated.
import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

/** A selected field: `state` is what the visit of its parent answered. */
export interface Visited<State> {
  /** The type that the field belongs to; undefined for meta fields. */
  readonly parent: string | undefined;
  readonly node: FieldNode;
  readonly depth: number;
  readonly state: State;
  /** An argument's value as given, variables put in; undefined when it is not given. */
  readonly argument: (name: string) => unknown;
}

export interface Walk<State> {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
  readonly start: State;
  /** Called for each field, parents first; answers the state for the fields below it. */
  readonly visit: (field: Visited<State>) => State;
}

/** Visits every field of an operation as often as it is selected. Introspection is visited, but not what it selects. */
export function walkOperation<State>({ schema, document, operation, variables: given, start, visit }: Walk<State>): void {
  const fragments = new Map(
    document.definitions.filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION).map((node) => [node.name.value, node]),
  );
  const variables = withDefaults(operation, given);

  const walk = (selections: SelectionSetNode, type: string | undefined, depth: number, state: State, open: readonly string[]): void => {
    for (const selection of selections.selections) {
      if (!isIncluded(selection, variables)) continue;
      if (selection.kind === Kind.FIELD) walkField(selection, type, depth, state);
      else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet, selection.typeCondition?.name.value ?? type, depth, state, open);
      else {
        const fragment = fragments.get(selection.name.value);
        if (fragment !== undefined && !open.includes(selection.name.value)) {
          walk(fragment.selectionSet, fragment.typeCondition.name.value, depth, state, [...open, selection.name.value]);
        }
      }
    }
  };
  const walkField = (node: FieldNode, parent: string | undefined, depth: number, state: State): void => {
    const argument = (name: string): unknown => {
      const value = node.arguments?.find((candidate) => candidate.name.value === name)?.value;
      return value === undefined ? undefined : valueFromASTUntyped(value, variables);
    };
    const below = visit({ parent, node, depth, state, argument });
    if (node.selectionSet !== undefined && !node.name.value.startsWith('__')) walk(node.selectionSet, typeBelow(schema, parent, node), depth + 1, below, []);
  };
  walk(operation.selectionSet, schema.getRootType(operation.operation)?.name, 1, start, []);
}

function typeBelow(schema: GraphQLSchema, parent: string | undefined, node: FieldNode): string | undefined {
  const type = parent === undefined ? undefined : schema.getType(parent);
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
  const named = field === undefined ? undefined : getNamedType(field.type);
  return isCompositeType(named) ? named.name : undefined;
}

function withDefaults(operation: OperationDefinitionNode, given: Variables): Record<string, unknown> {
  const defaults = operation.variableDefinitions?.filter(({ defaultValue }) => defaultValue !== undefined) ?? [];
  return {
    ...Object.fromEntries(defaults.map(({ variable, defaultValue }) => [variable.name.value, defaultValue && valueFromASTUntyped(defaultValue)])),
    ...given,
  };
}

function isIncluded(selection: ASTNode & { readonly directives?: FieldNode['directives'] }, variables: Variables): boolean {
  return (selection.directives ?? []).every(({ name, arguments: args }) => {
    const condition = args?.find((argument) => argument.name.value === 'if')?.value;
    if (condition === undefined) return true;
    const value = valueFromASTUntyped(condition, variables);
    return name.value === 'skip' ? value !== true : name.value !== 'include' || value === true;
  });
}
