// The part of the graph that the first screen needs, as the peers that speak GraphQL serve it.

export const SDL = /* GraphQL */ `
  scalar DateTime
  scalar JSON

  type Query {
    viewer: Account
  }

  type Account {
    id: ID!
    displayName: String
    vendorLinks: [VendorLink!]!
    homes(first: Int! = 20): HomeConnection
  }

  type VendorLink {
    id: ID!
    vendor: VendorName!
    status: VendorLinkStatus!
    push: PushStatus
  }

  type PushStatus {
    state: String!
    lastMessageAt: DateTime
  }

  type HomeConnection {
    totalCount: Int
    nodes: [Home]!
  }

  type Home {
    id: ID!
    name: String!
    role: HomeRole!
    isCurrent: Boolean!
    deviceCount: Int
    onlineDeviceCount: Int
    rooms(first: Int! = 20): RoomConnection
  }

  type RoomConnection {
    totalCount: Int
    nodes: [Room]!
  }

  type Room {
    id: ID!
    name: String!
    devices(first: Int! = 20): DeviceConnection
  }

  type DeviceConnection {
    totalCount: Int
    nodes: [Device]!
  }

  type Device {
    id: ID!
    name: String!
    status: DeviceStatus
    isOnline: Boolean
    product: Product
    identities: [VendorIdentity!]!
    properties(identifiers: [String!]): [Property!]
    lock: Lock
    camera: Camera
  }

  type Product {
    name: String!
    category: String
  }

  type VendorIdentity {
    vendor: VendorName!
    vendorId: String!
  }

  type Property {
    identifier: String!
    name: String!
    dataType: DataType!
    value: JSON
    unit: String
    updatedAt: DateTime
    source: PropertySource
  }

  type Lock {
    id: ID!
  }

  type Camera {
    id: ID!
  }

  enum VendorName { FEIYAN OBOX BROADLINK FOG }
  enum VendorLinkStatus { ACTIVE EXPIRED }
  enum HomeRole { OWNER ADMINISTRATOR MEMBER }
  enum DeviceStatus { ONLINE OFFLINE INACTIVE DISABLED UNKNOWN }
  enum DataType { INT FLOAT DOUBLE BOOL ENUM TEXT DATE STRUCT ARRAY UNKNOWN }
  enum PropertySource { PUSH READ COMMAND }
`;
