/** Whatever is under these names is the lab's: even a name that the lab doesn't have must not be looked for in the cloud. */
export const CLOUD_NAMES: readonly string[] = [
  "amazonaws.com",
  "amazoncognito.com",
  "auth0.com",
  "microsoftonline.com",
  "graph.microsoft.com",
  "myapps.microsoft.com",
];
