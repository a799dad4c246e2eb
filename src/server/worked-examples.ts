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

const SET_A_PROPERTY = `# Take the ID of a lamp from the first tab, and put it below.
# The answer comes when the vendor took the command; watch it in the next tab.
mutation TurnOn($deviceId: ID!, $properties: JSON!) {
  setDeviceProperties(input: { deviceId: $deviceId, properties: $properties }) {
    command { id status }
  }
}
`;

const WATCH = `# Everything that happens in all your homes, as it happens.
# Put a cursor you have seen into $after, and nothing is missed or repeated.
subscription Watch($after: String) {
  accountActivity(after: $after) {
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

/** Queries to begin with, in the order of the tabs. */
export const WORKED_EXAMPLES: readonly Example[] = [
  { name: 'First screen', query: FIRST_SCREEN, variables: {} },
  { name: 'Set a property', query: SET_A_PROPERTY, variables: { deviceId: '', properties: { powerstate: 1 } } },
  { name: 'Watch', query: WATCH, variables: {} },
];
