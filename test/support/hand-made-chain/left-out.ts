/** What the environment file of a hand-made chain leaves to be found, and an app client that the chain does not have. */
export const LEFT_OUT = {
  signOut: "broker",
  "microsoft.displayName": undefined,
  "auth0.strategy": undefined,
  "auth0.userIdAttribute": undefined,
  "cognito.usernames": undefined,
  "cognito.clients.server": undefined,
};
