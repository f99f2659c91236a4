import type { Check } from "./check";

/**
 * What a chain should be, by its environment file and what was deployed. Of a chain that is known by a link alone, much of it is
 * not known: then a check looks at whether the hops fit each other.
 */
export interface ExpectedPool {
  /** Of the user pool's domain. */
  readonly host: string;
  /** Of the pool's own tokens. @default - not known */
  readonly issuer?: string;
  readonly clients: readonly ExpectedClient[];
  /** What Cognito and an OpenID provider should agree on, by the identity provider's name in the user pool. @default - not known */
  readonly providers?: ReadonlyMap<string, ExpectedOidc>;
  /** Who is at those identity providers, as people know it: `Auth0`, `Entra`. @default - `the identity provider` */
  readonly nameOfNext?: string;
  /** For commands in what to do. @default - a chain that is known by a link alone */
  readonly environment?: string;
}

/** An app client, of which we ask as its app would. */
export interface ExpectedClient {
  readonly name: string;
  readonly clientId: string;
  /** Where a sign-in of it comes back to. */
  readonly callbackUrl: string;
  /** Its other callback URLs. @default - it has none, or they are not known */
  readonly moreCallbackUrls?: readonly string[];
  /** Where people may be sent from a sign-out, beginning with where it sends them. @default - nowhere, or it is not known */
  readonly logoutUrls?: readonly string[];
  readonly scopes: readonly string[];
  /** Other parameters of its requests. They are sent as they are. @default - none */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Values of the parameter identity_provider, one for each way that it offers; none: Cognito's own page decides. */
  readonly identityProviders: readonly string[];
  /** @default - it is public, or its secret is not known here */
  readonly secret?: string;
  readonly isConfidential?: boolean;
}

/** What a relying party and its OpenID provider should agree on: Cognito and Auth0, Auth0 and Entra, or Cognito and Entra. */
export interface ExpectedOidc {
  /** @default - not known: then whatever the hop before sends */
  readonly clientId?: string;
  /** @default - not known here */
  readonly secret?: string;
  readonly callbackUrls: readonly string[];
  readonly scopes: readonly string[];
  readonly issuer?: string;
  readonly authorizationEndpoint?: string;
  readonly tokenEndpoint?: string;
  readonly userinfoEndpoint?: string;
  readonly jwksUri?: string;
  /** When the secret ends. @default - not known here */
  readonly secretEnds?: Date;
}

/** What comes of a look at one hop. */
export interface Walked {
  readonly checks: Promise<readonly Check[]>;
  /** Where it sends people: by the name of the identity provider at Cognito, `""` where it did not matter. */
  readonly sends: ReadonlyMap<string, Promise<Sent>>;
}

/** Where a hop sends people on to. */
export interface Sent {
  /** @default - nowhere: they stay there, or go back */
  readonly url?: URL;
  /** Where there is no URL: the id of the check that says why. It hides what comes after. */
  readonly because?: string;
}
