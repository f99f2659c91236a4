/** Names as a person gives them. */
export const NAMES = {
  application: "Acme sign-in",
  secret: "made by hand",
  connections: { windowslive: "microsoft-personal", waad: "microsoft-work" },
  auth0Client: "AWS Cognito",
  otherAuth0Client: "Acme intranet",
  userPool: "acme users",
} as const;
