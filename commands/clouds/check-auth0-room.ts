import { renderCount } from "../../environments/render-count";
import type { BrokerEnvironment } from "../../environments/schema";
import { type Strategy, strategiesOf } from "../../environments/strategies";
import { gateActionNameOf } from "../../stacks/gate-action-name";
import type { Auth0Tenant } from "./auth0-tenant";
import { type Finding, findingsOn } from "./finding";

const { ok, note, wrong } = findingsOn("Auth0");

/**
 * What Auth0 takes. The plan of a tenant can't be read.
 *
 * @see https://auth0.com/docs/troubleshoot/customer-support/operational-policies/entity-limit-policy
 */
const LIMITS = { actions: 100, bound: 20, freeSocial: 2, freeApplications: 10 };

/** Strategies that no plan counts as social: databases, passwordless, and enterprise connections. */
const NOT_SOCIAL = new Set(
  "auth0 email sms ad adfs auth0-adldap custom google-apps ip office365 oidc okta pingfederate samlp sharepoint waad".split(
    " ",
  ),
);

/** The strategies of ours that take a social connection. */
const SOCIAL: readonly Strategy[] = ["microsoft", "windowslive"];

/** What an environment has at Auth0 already. */
export interface Present {
  readonly gateId?: string;
  readonly clientIds: readonly string[];
  readonly connectionIds: readonly string[];
}

/**
 * Whether the tenant has room for what a deploy makes, and how new applications are born there.
 *
 * @throws CloudError
 */
export async function checkAuth0Room(
  environment: BrokerEnvironment,
  present: Present,
  tenant: Auth0Tenant,
): Promise<Finding[]> {
  return [
    ...(await checkGate(environment, present, tenant)),
    ...(await checkSocialConnections(environment, present, tenant)),
    ...(await checkApplications(present, tenant)),
    await checkNewClients(tenant),
  ];
}

async function checkGate(
  { name }: BrokerEnvironment,
  { gateId }: Present,
  tenant: Auth0Tenant,
): Promise<Finding[]> {
  const [actions, bound] = await Promise.all([tenant.countActions(), tenant.readBindings()]);
  const isBound = bound.some(({ actionId }) => actionId === gateId);
  return [
    gateId === undefined && actions >= LIMITS.actions
      ? wrong(
          "Actions",
          `the tenant has ${actions} Actions, and Auth0 takes ${LIMITS.actions}: there is no room for ${gateActionNameOf(name)}`,
          "delete an Action that nobody uses",
        )
      : ok("Actions", `${actions} of ${LIMITS.actions}`),
    !isBound && bound.length >= LIMITS.bound
      ? wrong(
          "post-login",
          `${bound.length} Actions are bound to the trigger post-login, and Auth0 takes ${LIMITS.bound}: there is no room for the gate`,
          "unbind one that nobody needs",
        )
      : ok("post-login", `${renderCount(bound.length, "bound Action")} of ${LIMITS.bound}`),
  ];
}

async function checkSocialConnections(
  environment: BrokerEnvironment,
  { connectionIds }: Present,
  tenant: Auth0Tenant,
): Promise<Finding[]> {
  const needed = strategiesOf(environment).filter((strategy) => SOCIAL.includes(strategy));
  if (needed.length === 0) return [];
  const all = await tenant.listConnections();
  const names = needed.map((strategy) => environment.auth0.connections[strategy]);
  const isThere = all.some(({ id, name }) => connectionIds.includes(id) && names.includes(name));
  const social = all.filter(({ strategy }) => !NOT_SOCIAL.has(strategy));
  if (isThere || social.length < LIMITS.freeSocial) {
    return [
      ok(
        "social",
        `${renderCount(social.length, "social connection")}; a free plan takes ${LIMITS.freeSocial}`,
      ),
    ];
  }
  return [
    note(
      "social",
      `the tenant has ${renderCount(social.length, "social connection")}: ${social.map(({ name }) => name).join(", ")}. On a free plan Auth0 takes ${LIMITS.freeSocial}, and ${names.join(", ")} would be one more`,
      "on a free plan, delete one that nobody uses, such as google-oauth2, with which a tenant is born",
    ),
  ];
}

async function checkApplications({ clientIds }: Present, tenant: Auth0Tenant): Promise<Finding[]> {
  const { length } = await tenant.listClients();
  const count = renderCount(length, "application");
  return [
    clientIds.length > 0 || length < LIMITS.freeApplications
      ? ok("applications", `${count}; a free plan takes ${LIMITS.freeApplications}`)
      : note(
          "applications",
          `the tenant has ${count}. On a free plan Auth0 takes ${LIMITS.freeApplications}, and a deploy makes one more`,
          "on a free plan, delete an application that nobody uses",
        ),
  ];
}

async function checkNewClients(tenant: Auth0Tenant): Promise<Finding> {
  const what = "new clients";
  if (!tenant.scopes.includes("read:tenant_settings")) {
    return note(
      what,
      "whether Auth0 enables every connection for them could not be seen: that takes read:tenant_settings, which a deployer does not need",
    );
  }
  return (await tenant.enablesConnectionsForNewClients())
    ? note(
        what,
        "Auth0 enables every connection of the tenant for them (enable_client_connections); a deploy takes them off its own",
      )
    : ok(what, "get no connection by themselves (enable_client_connections is off)");
}
