/** The ways from a user pool to Microsoft: by way of Auth0, straight by OpenID Connect, or straight by SAML. */
export const ROUTES = ["broker", "entra", "saml"] as const;

export type RouteName = (typeof ROUTES)[number];

/** The way of a file that does not say. */
export const DEFAULT_ROUTE = "broker" satisfies RouteName;
