import type { Client } from "@cdktf/provider-auth0/lib/client";
import type { Connection } from "@cdktf/provider-auth0/lib/connection";
import type { Application } from "@cdktf/provider-azuread/lib/application";
import type { ServicePrincipal } from "@cdktf/provider-azuread/lib/service-principal";
import type { ITerraformDependable, TerraformStack } from "cdktf";
import type { Environment } from "../../environments/schema";
import type { Strategy } from "../../environments/strategies";
import type { Endpoints } from "../endpoints";
import type { ProviderName } from "./route-facts";

type AppClient = Environment["cognito"]["clients"][string];

/** A way from the pool to Microsoft: declares what is on it, and says what the rest of the stack must know. */
export interface Route {
  /** What the user pool has of it. */
  readonly identityProviders: readonly [RouteProvider, ...(readonly RouteProvider[])];
  readonly signOut: RouteSignOut;
  /** The callback URLs registered at each hop before Cognito, by the hop. */
  readonly callbackUrls: Readonly<Record<string, readonly string[]>>;
  /** What app developers and reviewers need to know of it besides. None of it is secret. */
  readonly outputs: readonly RouteOutput[];
  /** Where an organisation's administrator lets the app registration sign in everyone there, if others than the home tenant's come. */
  readonly adminConsentUrl?: string;
  /** What a team's extension may refer to. */
  readonly resources: RouteResources;
}

/** An identity provider of the user pool. */
export interface RouteProvider {
  /** Terraform's address. */
  readonly address: string;
  /** The start of its people's user names. */
  readonly name: string;
  readonly type: "OIDC" | "SAML";
  /** Every endpoint written out: Cognito's auto-fill fails in silence. */
  readonly details: Readonly<Record<string, string>>;
  /** By attribute of the pool, the claim that fills it. */
  readonly mapping: Readonly<Record<string, string>>;
  /** E-mail domains by which Cognito's page leads people to it. @default - the stack says nothing of them */
  readonly identifiers?: readonly string[];
  /** Arguments that Terraform leaves as they are, though the stack does not write them: `details["Name"]`. */
  readonly ignoreChanges?: readonly string[];
  /** What must be there before anybody gets in. */
  readonly dependsOn?: readonly ITerraformDependable[];
  readonly preconditions?: readonly { readonly condition: string; readonly errorMessage: string }[];
}

/** How a link signs a person out. */
export interface RouteSignOut {
  /** Whose sessions the link ends. */
  readonly endsSessionsOf: string;
  /** The logout URLs of an app client. */
  cognitoLogoutUrls(client: AppClient): string[];
  /**
   * The link of an app client.
   *
   * @param logoutUrl the first of the app client, where the person arrives at the end
   */
  link(logoutUrl: string, clientId: string): string;
}

export interface RouteOutput {
  readonly id: string;
  readonly description: string;
  readonly value: unknown;
}

export interface RouteResources {
  readonly application: Application;
  readonly servicePrincipal: ServicePrincipal;
  /** Auth0's clients for Cognito, the one in use first. */
  readonly auth0Clients: readonly Client[];
  readonly connections: Readonly<Partial<Record<Strategy, Connection>>>;
}

/** The user pool, as a route sees it. */
export interface PoolOfRoute extends PoolEndpoints {
  /** ID of the pool. A reference, where the stack makes it. */
  readonly id: string;
}

type PoolEndpoints = Endpoints["pool"];

/** Declares a route of a stack. */
export type DeclareRoute<Of extends Environment> = (
  stack: TerraformStack,
  environment: Of,
  pool: PoolOfRoute,
  /** By attribute of the pool, the claim that fills it. */
  mapping: Readonly<Record<string, string>>,
) => Route;

/** How a route declares the providers that it needs besides aws and azuread. */
export type RouteProviders<Of extends Environment> = Readonly<
  Partial<Record<ProviderName, (stack: TerraformStack, environment: Of) => unknown>>
>;
