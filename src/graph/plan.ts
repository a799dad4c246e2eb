// How one operation of one document runs: compiled by graphql-jit where that is right, by graphql-js elsewhere.
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  getOperationAST,
  isCompositeType,
  isInputObjectType,
  isSpecifiedScalarType,
  Kind,
  type OperationDefinitionNode,
  parse,
  typeFromAST,
  visit,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { Variables } from './walk.js';

const MAX_PLANS = 500;
/** graphql-jit writes this mark into the code it makes, and takes what follows it for code. */
const JIT_MARK = '__MAGIC_';

export interface Plan {
  /** null where the document names no such operation: running it says so. */
  readonly operation: OperationDefinitionNode | null;
  readonly isCompiled: boolean;
  /** For a subscription: the selection of one event, which is the root. */
  readonly run: (root: unknown, context: unknown, variables: Variables) => Promise<ExecutionResult> | ExecutionResult;
}

export interface Plans {
  of(document: DocumentNode, operationName: string | null): Plan;
}

/** Plans of valid documents, the most recently used kept. `schema` must not be the one that Apollo Server wraps. */
export function createPlans(schema: GraphQLSchema): Plans {
  const plans = new LRUCache<string, Plan>({ max: MAX_PLANS });
  return {
    of(document, operationName) {
      if (document.loc === undefined) return makePlan(schema, document, operationName);
      const key = `${operationName ?? ''}\n${document.loc.source.body}`;
      const known = plans.get(key);
      if (known !== undefined) return known;
      const plan = makePlan(schema, document, operationName);
      plans.set(key, plan);
      return plan;
    },
  };
}

function makePlan(schema: GraphQLSchema, document: DocumentNode, operationName: string | null): Plan {
  const operation = getOperationAST(document, operationName) ?? null;
  const interpret: Plan['run'] = (rootValue, contextValue, variableValues) =>
    execute({ schema, document, operationName, rootValue, contextValue, variableValues });
  const interpreted: Plan = { operation, isCompiled: false, run: interpret };
  if (operation === null || operation.operation === 'mutation' || document.loc === undefined || !suitsJit(schema, document, operation)) return interpreted;
  // The compiler writes its notes into the document: it gets one of its own.
  const compiled = compileQuery(schema, parse(document.loc.source), operationName ?? undefined, { useExperimentalPathBasedSkipInclude: true });
  if (!isCompiledQuery(compiled)) return interpreted;
  return {
    operation,
    isCompiled: true,
    run: async (root, context, variables) => {
      const result = await compiled.query(root, context, variables);
      // No data at all: the variables did not fit. graphql-js says so in its own, located words.
      return 'data' in result ? result : interpret(root, context, variables);
    },
  };
}

/** Whether graphql-jit and graphql-js agree on this operation. */
function suitsJit(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): boolean {
  const simpleVariables = (operation.variableDefinitions ?? []).every(({ type: node, defaultValue }) => {
    let type = node;
    while (type.kind !== Kind.NAMED_TYPE) type = type.type;
    const named = typeFromAST(schema, type);
    return named !== undefined && !isInputObjectType(named) && !isCompositeType(named) && (defaultValue === undefined || isSpecifiedScalarType(named));
  });
  const others = document.definitions.filter(({ kind }) => kind !== Kind.OPERATION_DEFINITION);
  return simpleVariables && !hasOddities({ ...document, definitions: [operation, ...others] });
}

function hasOddities(document: DocumentNode): boolean {
  let literals = 0;
  let isOdd = false;
  visit(document, {
    enter: (node) => {
      if (node.kind === Kind.LIST || node.kind === Kind.OBJECT) literals += 1;
      else if (node.kind === Kind.VARIABLE) isOdd ||= literals > 0;
      else if (node.kind === Kind.STRING) isOdd ||= node.value.includes(JIT_MARK);
      else if (node.kind === Kind.NAME) isOdd ||= node.value === '__proto__' || node.value.startsWith(JIT_MARK);
      // Where a directive leaves a spread out, graphql-jit leaves out the same spread elsewhere too.
      else if (node.kind === Kind.FRAGMENT_SPREAD) isOdd ||= (node.directives ?? []).length > 0;
    },
    leave: (node) => {
      if (node.kind === Kind.LIST || node.kind === Kind.OBJECT) literals -= 1;
    },
  });
  return isOdd;
}
