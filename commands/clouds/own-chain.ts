import { hasOwnPool } from "../../environments/own-pool";
import { ROUTES } from "../../environments/routes/names";
import type { Environment } from "../../environments/schema";
import { ADDRESSES } from "../../stacks/addresses";
import { domainNameOf } from "../../stacks/endpoints";
import { factsOf } from "../../stacks/routes/facts";
import { type KnownResource, type OwnAuth0, ownAuth0In } from "./own-auth0";

/** What an environment has in each cloud, by a plan or Terraform's state. */
export interface OwnChain {
  readonly auth0: OwnAuth0;
  readonly cognito: OwnCognito;
  readonly entra: OwnEntra;
}

export interface OwnCognito {
  /** Its own, or the one that it joins. */
  readonly userPoolId?: string;
  /** The pool's domain, as the provider names it: a prefix, or a custom domain. */
  readonly domain?: string;
  /** The stack's app clients. */
  readonly clientIds: readonly string[];
}

/** What an environment has at Cognito, or joins there: a pool of somebody else is in no state of the environment. */
export function withJoinedPool(own: OwnCognito, { cognito }: Pick<Environment, "cognito">): OwnCognito {
  if (hasOwnPool({ cognito })) return own;
  return { ...own, userPoolId: String(cognito.userPool), domain: domainNameOf(cognito) };
}

/** Object IDs, of each route. */
export interface OwnEntra {
  readonly applicationIds: readonly string[];
  readonly servicePrincipalIds: readonly string[];
}

/** What the resources of an environment are in the clouds. */
export function ownChainIn(resources: readonly KnownResource[]): OwnChain {
  const textOf = ({ values }: KnownResource, name: string) => {
    const value = values[name];
    return typeof value === "string" && value !== "" ? [value] : [];
  };
  const only = (address: string, name: string) =>
    resources.filter((resource) => resource.address === address).flatMap((each) => textOf(each, name))[0];
  const optional = <Name extends string>(name: Name, value: string | undefined) =>
    value === undefined ? {} : ({ [name]: value } as Record<Name, string>);
  const ofRoutes = (name: "application" | "servicePrincipal") =>
    ROUTES.flatMap((route) => only(factsOf({ route }).addresses[name], "object_id") ?? []);
  const [ofProvider] = resources
    .filter(({ type }) => type === "aws_cognito_identity_provider")
    .flatMap((each) => textOf(each, "user_pool_id"));
  return {
    auth0: ownAuth0In(resources),
    cognito: {
      // A joined pool is no resource of the environment. Its identity provider is in it.
      ...optional("userPoolId", only(ADDRESSES.pool, "id") ?? ofProvider),
      ...optional("domain", only(ADDRESSES.domain, "domain")),
      clientIds: resources
        .filter(({ type }) => type === "aws_cognito_user_pool_client")
        .flatMap((each) => textOf(each, "id")),
    },
    entra: {
      applicationIds: ofRoutes("application"),
      servicePrincipalIds: ofRoutes("servicePrincipal"),
    },
  };
}
