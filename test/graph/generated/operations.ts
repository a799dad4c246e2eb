// Generated from the documents in test/ by `npm run codegen`. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Whether a property can be read, set, or both. */
export type AccessMode =
  /** It can be read only. */
  | 'READ'
  /** It can be read and set. */
  | 'READ_WRITE'
  /** It can be set only. */
  | 'WRITE';

/** What a command asks a device to do. */
export type CommandKind =
  /** To do something. */
  | 'INVOKE_SERVICE'
  /** To take values. */
  | 'SET_PROPERTIES';

/** How far a command has come. */
export type CommandStatus =
  /** The vendor took it; the device has not shown the effect yet. */
  | 'ACCEPTED'
  /** The device's own report shows the effect; of a group, the report of every device that was online. */
  | 'CONFIRMED'
  /** It was refused, and did nothing; `error` says why. */
  | 'FAILED'
  /** It is on its way to the vendor. */
  | 'PENDING'
  /** The vendor took it, but no report showed the effect in time. */
  | 'TIMED_OUT'
  /** The vendor's answer was lost: it may have happened or not. It is never sent again on a guess. */
  | 'UNKNOWN';

/** The type of a value in a thing model. */
export type DataType =
  /** A list of values of one type. */
  | 'ARRAY'
  /** 0 or 1. */
  | 'BOOL'
  /** A moment: Unix milliseconds, as a text. */
  | 'DATE'
  /** A number of double precision. */
  | 'DOUBLE'
  /** One of a list of numbers with labels. */
  | 'ENUM'
  /** A number. */
  | 'FLOAT'
  /** A whole number. */
  | 'INT'
  /** An object with members. */
  | 'STRUCT'
  /** A text. */
  | 'TEXT'
  /** A type that is not known here. */
  | 'UNKNOWN';

/** Whether a device is connected to its vendor's cloud. */
export type DeviceStatus =
  /** The vendor or the owner shut it off. */
  | 'DISABLED'
  /** It never was. */
  | 'INACTIVE'
  /** It is not. */
  | 'OFFLINE'
  /** It is. */
  | 'ONLINE'
  /** The vendor does not say. */
  | 'UNKNOWN';

/** What went wrong, from one closed list: the same codes that `extensions.code` of a GraphQL error has. */
export type ErrorCode =
  /** A value in the request breaks a rule; the message names the field and the rule. */
  | 'BAD_USER_INPUT'
  /** It contradicts something that is already so, e.g. another request with the same idempotency key. */
  | 'CONFLICT'
  /** The cursor is older than what the log keeps. */
  | 'CURSOR_EXPIRED'
  /** The device is not connected. */
  | 'DEVICE_OFFLINE'
  /** The account may see the thing but not do this with it. */
  | 'FORBIDDEN'
  /** Something went wrong in Hearth itself; `requestId` finds it in the log. */
  | 'INTERNAL_SERVER_ERROR'
  /** A limit of the vendor's is reached, e.g. the number of homes. */
  | 'LIMIT_EXCEEDED'
  /** The vendor no longer takes the linked account's token: the user must link it again. */
  | 'LINK_EXPIRED'
  /** There is no such thing, or the account does not see it. */
  | 'NOT_FOUND'
  /** Too many requests in too short a time; later it may work. */
  | 'RATE_LIMITED'
  /** Nobody is signed in, or the token is not valid. */
  | 'UNAUTHENTICATED'
  /** The vendor of this thing cannot do that. */
  | 'UNSUPPORTED_BY_VENDOR'
  /** The vendor's answer was not understood. */
  | 'VENDOR_INVALID_RESPONSE'
  /** The vendor refused; `vendorCode` and `vendorMessage` say why in its own words. */
  | 'VENDOR_REJECTED'
  /** The vendor did not answer in time. */
  | 'VENDOR_TIMEOUT'
  /** The vendor cannot be reached. */
  | 'VENDOR_UNAVAILABLE';

/** How far new software has come. */
export type FirmwareState =
  /** Something is odd; it may still end well. */
  | 'ABNORMAL'
  /** It runs. */
  | 'COMPLETE'
  /** It did not work. */
  | 'FAILED'
  /** The vendor gave a state that is not known here. */
  | 'UNKNOWN'
  /** It is being taken in. */
  | 'UPGRADING'
  /** It waits for its turn. */
  | 'WAITING';

/** What a person may do in a home. */
export type HomeRole =
  /** Most things, on the owner's behalf. */
  | 'ADMINISTRATOR'
  /** Use it. */
  | 'MEMBER'
  /** Everything. */
  | 'OWNER';

/** Whether what was ordered can be used. */
export type OrderStatus =
  /** It can be used. */
  | 'ACTIVE'
  /** Its time is over. */
  | 'EXPIRED'
  /** It was stopped for now. */
  | 'FROZEN'
  /** It is being made, and not paid yet. */
  | 'PENDING'
  /** The vendor gave a status that is not known here. */
  | 'UNKNOWN';

/** How a value became known. */
export type PropertySource =
  /** It was set, and the device confirmed it. */
  | 'COMMAND'
  /** The vendor told it when it changed. */
  | 'PUSH'
  /** It was read. */
  | 'READ';

/** How live a link is. */
export type PushState =
  /** Being set up. */
  | 'CONNECTING'
  /** Interrupted: values may be older than they seem. */
  | 'DOWN'
  /** What happens is told at once. */
  | 'LIVE';

/** What starts a scene. */
export type SceneKind =
  /** Something that happens does. */
  | 'AUTOMATION'
  /** A person does. */
  | 'MANUAL'
  /** The clock does. */
  | 'TIMER';

/** How attaching a device to a gateway ended. */
export type SubDeviceAttachResult =
  /** It speaks through the gateway now. */
  | 'ATTACHED'
  /** Somebody else has it. */
  | 'BOUND_ELSEWHERE'
  /** It did not work. */
  | 'FAILED'
  /** The vendor gave a result that is not known here. */
  | 'UNKNOWN';

/** Whether a vendor still takes a link's token. */
export type VendorLinkStatus =
  /** It does. */
  | 'ACTIVE'
  /** It does not: what is known is kept and marked stale until the user links the account again. */
  | 'EXPIRED';

/** The vendors whose clouds Hearth speaks to. */
export type VendorName =
  /** BroadLink. */
  | 'BROADLINK'
  /** Feiyan, Alibaba Cloud's smart-life platform. */
  | 'FEIYAN'
  /** FogCloud, by MXCHIP. */
  | 'FOG'
  /** OBOX, On-Bright's gateways. */
  | 'OBOX';

export type FirstScreenQueryVariables = Exact<{
  properties?: ReadonlyArray<string> | string | null | undefined;
}>;


export type FirstScreenQuery = { readonly viewer: { readonly id: string, readonly displayName: string | null, readonly vendorLinks: ReadonlyArray<{ readonly id: string, readonly vendor: VendorName, readonly status: VendorLinkStatus, readonly push: { readonly state: PushState, readonly lastMessageAt: string | null } | null }>, readonly homes: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly role: HomeRole, readonly isCurrent: boolean, readonly deviceCount: number | null, readonly onlineDeviceCount: number | null, readonly rooms: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly devices: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly status: DeviceStatus | null, readonly isOnline: boolean | null, readonly product: { readonly name: string, readonly category: string | null } | null, readonly identities: ReadonlyArray<{ readonly vendor: VendorName, readonly vendorId: string }>, readonly properties: ReadonlyArray<{ readonly identifier: string, readonly name: string, readonly dataType: DataType, readonly value: unknown, readonly unit: string | null, readonly updatedAt: string | null, readonly source: PropertySource | null }> | null, readonly lock: { readonly id: string } | null, readonly camera: { readonly id: string } | null } | null> } | null } | null> } | null } | null> } | null } | null };

export type AnyNodesQueryVariables = Exact<{
  ids: ReadonlyArray<string | number> | string | number;
}>;


export type AnyNodesQuery = { readonly nodes: ReadonlyArray<
    | { readonly __typename: 'Account', readonly id: string }
    | { readonly __typename: 'Camera', readonly id: string, readonly device: { readonly id: string } }
    | { readonly __typename: 'Command', readonly id: string }
    | { readonly __typename: 'Device', readonly name: string, readonly status: DeviceStatus | null, readonly id: string, readonly thingModel: { readonly properties: ReadonlyArray<{ readonly identifier: string, readonly name: string, readonly dataType: DataType, readonly accessMode: AccessMode, readonly required: boolean, readonly specs: unknown }>, readonly services: ReadonlyArray<{ readonly identifier: string, readonly name: string }>, readonly events: ReadonlyArray<{ readonly identifier: string, readonly name: string, readonly type: string }> } | null }
    | { readonly __typename: 'DeviceGroup', readonly id: string }
    | { readonly __typename: 'FeedbackTopic', readonly id: string }
    | { readonly __typename: 'Gateway', readonly id: string }
    | { readonly __typename: 'Home', readonly name: string, readonly id: string }
    | { readonly __typename: 'Lock', readonly id: string, readonly device: { readonly id: string } }
    | { readonly __typename: 'Message', readonly id: string }
    | { readonly __typename: 'Order', readonly id: string, readonly orderStatus: OrderStatus }
    | { readonly __typename: 'Organization', readonly id: string }
    | { readonly __typename: 'Product', readonly id: string }
    | { readonly __typename: 'Room', readonly name: string, readonly id: string, readonly home: { readonly id: string } | null }
    | { readonly __typename: 'Scene', readonly name: string, readonly kind: SceneKind, readonly isEnabled: boolean | null, readonly id: string }
    | { readonly __typename: 'Share', readonly id: string }
    | { readonly __typename: 'UserGroup', readonly id: string }
    | { readonly __typename: 'VendorLink', readonly id: string }
    | { readonly __typename: 'VirtualUser', readonly id: string }
   | null> };

export type SetPropertiesMutationVariables = Exact<{
  deviceId: string | number;
  properties: unknown;
}>;


export type SetPropertiesMutation = { readonly setDeviceProperties: { readonly command: { readonly id: string, readonly kind: CommandKind, readonly status: CommandStatus, readonly createdAt: string, readonly device: { readonly id: string } | null } } | null };

export type OneCommandSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type OneCommandSubscription = { readonly command: { readonly id: string, readonly status: CommandStatus, readonly settledAt: string | null, readonly error: { readonly code: ErrorCode, readonly message: string } | null } };

export type DeviceActivitySubscriptionVariables = Exact<{
  deviceIds: ReadonlyArray<string | number> | string | number;
  after?: string | null | undefined;
}>;


export type DeviceActivitySubscription = { readonly deviceActivity:
    | { readonly __typename: 'CommandSettled', readonly cursor: string, readonly occurredAt: string, readonly command: { readonly id: string, readonly status: CommandStatus } | null, readonly device: { readonly id: string, readonly name: string } | null }
    | { readonly __typename: 'DeviceEventRaised', readonly identifier: string, readonly name: string | null, readonly type: string, readonly value: unknown, readonly cursor: string, readonly occurredAt: string, readonly device: { readonly id: string, readonly name: string } | null }
    | { readonly __typename: 'DeviceStatusChanged', readonly status: DeviceStatus, readonly previous: DeviceStatus | null, readonly cursor: string, readonly occurredAt: string, readonly device: { readonly id: string, readonly name: string } | null }
    | { readonly __typename: 'FirmwareProgressed', readonly from: string | null, readonly to: string | null, readonly step: number, readonly state: FirmwareState, readonly cursor: string, readonly occurredAt: string, readonly device: { readonly id: string, readonly name: string } | null }
    | { readonly __typename: 'PropertiesChanged', readonly cursor: string, readonly occurredAt: string, readonly properties: ReadonlyArray<{ readonly identifier: string, readonly value: unknown, readonly updatedAt: string | null }>, readonly device: { readonly id: string, readonly name: string } | null }
    | { readonly __typename: 'SubDeviceAttached', readonly result: SubDeviceAttachResult, readonly cursor: string, readonly occurredAt: string, readonly gateway: { readonly id: string } | null, readonly device: { readonly id: string, readonly name: string } | null }
   };

export type CreateHomeMutationVariables = Exact<{
  name: string;
}>;


export type CreateHomeMutation = { readonly createHome: { readonly home: { readonly id: string, readonly name: string } | null } | null };

export type RenameHomeMutationVariables = Exact<{
  homeId: string | number;
  name: string;
}>;


export type RenameHomeMutation = { readonly updateHome: { readonly home: { readonly id: string, readonly name: string } | null } | null };

export type CreateRoomMutationVariables = Exact<{
  homeId: string | number;
  name: string;
}>;


export type CreateRoomMutation = { readonly createRoom: { readonly room: { readonly id: string, readonly name: string, readonly home: { readonly id: string } | null } | null } | null };

export type MoveDevicesMutationVariables = Exact<{
  homeId: string | number;
  roomId?: string | number | null | undefined;
  deviceIds: ReadonlyArray<string | number> | string | number;
}>;


export type MoveDevicesMutation = { readonly moveDevices: { readonly results: ReadonlyArray<{ readonly device: { readonly id: string, readonly room: { readonly id: string } | null } | null, readonly error: { readonly code: ErrorCode, readonly message: string } | null }> } | null };

export type CreateGroupMutationVariables = Exact<{
  homeId: string | number;
  name: string;
  deviceIds: ReadonlyArray<string | number> | string | number;
}>;


export type CreateGroupMutation = { readonly createDeviceGroup: { readonly deviceGroup: { readonly id: string, readonly name: string, readonly devices: { readonly nodes: ReadonlyArray<{ readonly id: string } | null> } | null } | null } | null };

export type DeleteRoomMutationVariables = Exact<{
  roomId: string | number;
}>;


export type DeleteRoomMutation = { readonly deleteRoom: { readonly deletedRoomId: string } | null };

export type DeleteHomeMutationVariables = Exact<{
  homeId: string | number;
}>;


export type DeleteHomeMutation = { readonly deleteHome: { readonly deletedHomeId: string | null } | null };


export const FirstScreenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FirstScreen"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"properties"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"vendorLinks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"push"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"lastMessageAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"homes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isCurrent"}},{"kind":"Field","name":{"kind":"Name","value":"deviceCount"}},{"kind":"Field","name":{"kind":"Name","value":"onlineDeviceCount"}},{"kind":"Field","name":{"kind":"Name","value":"rooms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"devices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isOnline"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"category"}}]}},{"kind":"Field","name":{"kind":"Name","value":"identities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"vendorId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"properties"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"identifiers"},"value":{"kind":"Variable","name":{"kind":"Name","value":"properties"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identifier"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"dataType"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"camera"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<FirstScreenQuery, FirstScreenQueryVariables>;
export const AnyNodesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AnyNodes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Home"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Room"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"home"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Device"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"thingModel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"properties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identifier"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"dataType"}},{"kind":"Field","name":{"kind":"Name","value":"accessMode"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"specs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"services"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identifier"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identifier"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Scene"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isEnabled"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"device"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Camera"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"device"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"orderStatus"},"name":{"kind":"Name","value":"status"}}]}}]}}]}}]} as unknown as DocumentNode<AnyNodesQuery, AnyNodesQueryVariables>;
export const SetPropertiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetProperties"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"deviceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"properties"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"JSON"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setDeviceProperties"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deviceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"deviceId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"properties"},"value":{"kind":"Variable","name":{"kind":"Name","value":"properties"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"command"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"device"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SetPropertiesMutation, SetPropertiesMutationVariables>;
export const OneCommandDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"OneCommand"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"command"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<OneCommandSubscription, OneCommandSubscriptionVariables>;
export const DeviceActivityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"DeviceActivity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"deviceIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deviceActivity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"deviceIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"deviceIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"device"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PropertiesChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"properties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identifier"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeviceStatusChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"previous"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeviceEventRaised"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identifier"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FirmwareProgressed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubDeviceAttached"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gateway"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"result"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommandSettled"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"command"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeviceActivitySubscription, DeviceActivitySubscriptionVariables>;
export const CreateHomeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateHome"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createHome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"home"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<CreateHomeMutation, CreateHomeMutationVariables>;
export const RenameHomeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RenameHome"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"homeId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateHome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"homeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"homeId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"home"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<RenameHomeMutation, RenameHomeMutationVariables>;
export const CreateRoomDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateRoom"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"homeId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createRoom"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"homeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"homeId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"home"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CreateRoomMutation, CreateRoomMutationVariables>;
export const MoveDevicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MoveDevices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"homeId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"roomId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"deviceIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"moveDevices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"homeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"homeId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"roomId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"roomId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"deviceIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"deviceIds"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"device"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MoveDevicesMutation, MoveDevicesMutationVariables>;
export const CreateGroupDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateGroup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"homeId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"deviceIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createDeviceGroup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"homeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"homeId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"deviceIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"deviceIds"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deviceGroup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"devices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CreateGroupMutation, CreateGroupMutationVariables>;
export const DeleteRoomDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteRoom"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"roomId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteRoom"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"roomId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"roomId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedRoomId"}}]}}]}}]} as unknown as DocumentNode<DeleteRoomMutation, DeleteRoomMutationVariables>;
export const DeleteHomeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteHome"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"homeId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteHome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"homeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"homeId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedHomeId"}}]}}]}}]} as unknown as DocumentNode<DeleteHomeMutation, DeleteHomeMutationVariables>;