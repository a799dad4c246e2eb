// The tabs that the playground opens with: the first screen, a command, a device to watch.

interface Example {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const FIRST_SCREEN = `# The first screen of an app: homes, rooms, devices and their values.
query FirstScreen {
  viewer {
    displayName
    homes(first: 10) {
      nodes {
        name
        role
        onlineDeviceCount
        deviceCount
        rooms(first: 20) {
          nodes {
            name
            devices(first: 100) {
              nodes {
                id
                name
                status
                product { name category }
                properties { identifier name value unit updatedAt }
              }
            }
          }
        }
      }
    }
  }
}
`;

const SET_A_PROPERTY = `# Switches a device of yours. The answer comes when its vendor took the command; what the device says is in the next tab.
mutation SetProperty($deviceId: ID!, $properties: JSON!) {
  setDeviceProperties(input: { deviceId: $deviceId, properties: $properties }) {
    command { id status }
  }
}
`;

const WATCH_A_DEVICE = `# What happens to a device, as it happens. Run this, then the tab before.
# Put a cursor that you have seen into $after, and nothing is missed or repeated.
subscription WatchDevice($deviceIds: [ID!]!, $after: String) {
  deviceActivity(deviceIds: $deviceIds, after: $after) {
    __typename
    cursor
    occurredAt
    device { id name }
    ... on PropertiesChanged { properties { identifier value } }
    ... on DeviceStatusChanged { status previous }
    ... on DeviceEventRaised { identifier type value }
    ... on CommandSettled { command { id status } }
  }
}
`;

const WATCH_EVERYTHING = `# Everything that happens in all your homes.
subscription WatchHomes {
  accountActivity {
    __typename
    occurredAt
    device { name room { name } }
    ... on PropertiesChanged { properties { identifier value } }
    ... on DeviceStatusChanged { status previous }
    ... on DeviceEventRaised { identifier type value }
  }
}
`;

/** A device of the account that the playground is signed in to, and a switch of it. */
export interface ExampleDevice {
  readonly id: string;
  readonly property: string;
  readonly value: unknown;
}

/** Queries to begin with, in the order of the tabs; ready to run when a device is known. */
export function workedExamples(device: ExampleDevice | null): readonly Example[] {
  const deviceId = device?.id ?? '';
  return [
    { name: 'First screen', query: FIRST_SCREEN, variables: {} },
    { name: 'Set a property', query: SET_A_PROPERTY, variables: { deviceId, properties: device === null ? {} : { [device.property]: device.value } } },
    { name: 'Watch a device', query: WATCH_A_DEVICE, variables: { deviceIds: [deviceId] } },
    { name: 'Watch everything', query: WATCH_EVERYTHING, variables: {} },
  ];
}
