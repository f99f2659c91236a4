import type { BrokerEnvironment, Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { type Expiry, expiryOf } from "../../review/expiry";
import { brokerEndpointsOf, poolEndpointsOf } from "../../stacks/endpoints";
import { type LocalState, readLocalState } from "../state/read-state";
import { NONE, type OwnResources, ownResourcesIn } from "./own-resources";

/** An environment, as far as this machine knows it. */
export interface Listed {
  readonly name: string;
  /** From Microsoft to the app. */
  readonly hops: {
    readonly entra: Pick<Environment["microsoft"], "tenantId" | "accounts"> &
      Partial<Pick<BrokerEnvironment["microsoft"], "personal">> & {
        readonly organizations?:
          | "any"
          | readonly { readonly id: string; readonly name: string }[]
          | undefined;
      };
    /** Where Auth0 stands between. */
    readonly auth0?: string;
    readonly cognito: string;
    /** ID of a user pool of others that it joins. */
    readonly userPool?: string;
  };
  readonly route: Environment["route"];
  /** Where Auth0 stands between. */
  readonly strategy?: BrokerEnvironment["auth0"]["strategy"];
  readonly state: Environment["state"];
  /** Of a local state: when it was written last, and how often. `null`: nothing is deployed; absent: the state is in S3. */
  readonly lastDeploy?: { readonly at: string; readonly serial: number } | null;
  /** When the Entra client secret in use expires. `null`: there is none; absent: the state was not read. */
  readonly secretExpires?: Expiry | null;
  /** The same of the certificate with which Entra signs its assertions. */
  readonly certificateExpires?: Expiry | null;
  /** Why a local state could not be read. */
  readonly unread?: string;
}

/**
 * Lists environments with what their states have, reading the local ones.
 *
 * @param statesOf the folder of an environment's local state
 * @param remote what states in S3 have, where they were read
 */
export function listEnvironments(
  environments: readonly Environment[],
  statesOf: (environment: Environment) => string,
  now: Date,
  remote: ReadonlyMap<string, OwnResources> = new Map(),
): Listed[] {
  return environments.map((environment) => {
    const { name, route, cognito, state } = environment;
    return {
      name,
      hops: {
        entra: entraOf(environment),
        ...("auth0" in environment && { auth0: brokerEndpointsOf(environment.auth0).host }),
        cognito: poolEndpointsOf(cognito).host,
        ...(cognito.userPool !== undefined && { userPool: cognito.userPool }),
      },
      route,
      ...("auth0" in environment && { strategy: environment.auth0.strategy }),
      state,
      ...(state === "local"
        ? fromLocalState(name, statesOf(environment), now)
        : fromRemoteState(remote.get(name), now)),
    };
  });
}

/** Whom it lets in. */
function entraOf({ microsoft }: Environment): Listed["hops"]["entra"] {
  const { tenantId, accounts } = microsoft;
  return {
    tenantId,
    accounts,
    ...("organizations" in microsoft && { organizations: microsoft.organizations }),
    ...("personal" in microsoft && { personal: microsoft.personal }),
  };
}

function fromLocalState(
  name: string,
  states: string,
  now: Date,
): Pick<Listed, "lastDeploy" | "secretExpires" | "certificateExpires" | "unread"> {
  let state: LocalState | undefined;
  try {
    state = readLocalState(states, name);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { unread: error.message };
  }
  if (state === undefined) return { lastDeploy: null, ...expiriesIn(NONE, now) };
  return {
    lastDeploy: { at: state.writtenAt.toISOString(), serial: state.serial },
    ...expiriesIn(ownResourcesIn(state), now),
  };
}

const fromRemoteState = (deployed: OwnResources | undefined, now: Date) =>
  deployed && expiriesIn(deployed, now);

const expiriesIn = ({ secretExpires, certificateExpires }: OwnResources, now: Date) => ({
  secretExpires: expiryOf(secretExpires, now) ?? null,
  certificateExpires: expiryOf(certificateExpires, now) ?? null,
});
