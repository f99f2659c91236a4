import type { Environment } from "../../environments/schema";
import { type Expiry, expiryOf } from "../../review/expiry";
import { endpointsOf } from "../../stacks/endpoints";
import { readLocalState } from "../state/read-state";
import { type OwnResources, ownResourcesIn } from "./own-resources";
import { renderExpiry, warnOfExpiry } from "./render-expiry";

/** An environment, as far as this machine knows it. */
export interface Listed {
  readonly name: string;
  /** From Microsoft to the app. */
  readonly hops: {
    readonly entra: { readonly tenantId: string; readonly accounts: Environment["microsoft"]["accounts"] };
    readonly auth0: string;
    readonly cognito: string;
  };
  readonly strategy: Environment["auth0"]["strategy"];
  readonly state: Environment["state"];
  /** Of a local state: when it was written last, and how often. `null`: nothing is deployed; absent: the state is in S3. */
  readonly lastDeploy?: { readonly at: string; readonly serial: number } | null;
  /** When the Entra client secret in use expires. `null`: there is none; absent: the state was not read. */
  readonly secretExpires?: Expiry | null;
}

/**
 * Lists environments with what their states have, reading the local ones.
 *
 * @param states folder of the local states
 * @param remote what states in S3 have, where they were read
 * @throws UserError
 */
export function listEnvironments(
  environments: readonly Environment[],
  states: string,
  now: Date,
  remote: ReadonlyMap<string, OwnResources> = new Map(),
): Listed[] {
  return environments.map((environment) => {
    const { name, microsoft, auth0, state } = environment;
    const { broker, pool } = endpointsOf(environment);
    return {
      name,
      hops: {
        entra: { tenantId: microsoft.tenantId, accounts: microsoft.accounts },
        auth0: broker.host,
        cognito: pool.host,
      },
      strategy: auth0.strategy,
      state,
      ...(state === "local" ? fromLocalState(name, states, now) : fromRemoteState(remote.get(name), now)),
    };
  });
}

function fromLocalState(
  name: string,
  states: string,
  now: Date,
): Pick<Listed, "lastDeploy" | "secretExpires"> {
  const state = readLocalState(states, name);
  if (state === undefined) return { lastDeploy: null, secretExpires: null };
  return {
    lastDeploy: { at: state.writtenAt.toISOString(), serial: state.serial },
    secretExpires: expiryIn(ownResourcesIn(state), now),
  };
}

const fromRemoteState = (deployed: OwnResources | undefined, now: Date) =>
  deployed && { secretExpires: expiryIn(deployed, now) };

const expiryIn = ({ secretExpires }: OwnResources, now: Date) => expiryOf(secretExpires, now) ?? null;

export function renderTable(environments: readonly Listed[]): string {
  if (environments.length === 0) return "There is no environment. Next: npm run env -- new <name>";
  const rows = environments.map(({ name, hops, strategy, state, lastDeploy, secretExpires }) => [
    name,
    `${hops.entra.tenantId.slice(0, 8)}… (${hops.entra.accounts})`,
    hops.auth0,
    hops.cognito,
    strategy,
    state === "local" ? "local" : `s3://${state.s3.bucket}/${state.s3.key}`,
    renderCell(
      lastDeploy,
      state,
      ({ at, serial }) => `${at.slice(0, 16).replace("T", " ")} UTC, serial ${serial}`,
    ),
    renderCell(secretExpires, state, renderExpiry),
  ]);
  const all = [
    [
      "environment",
      "Entra (accounts)",
      "Auth0",
      "Cognito",
      "strategy",
      "state",
      "last deploy",
      "secret expires",
    ],
    ...rows,
  ];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  const table = all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const warnings = environments.flatMap(({ name, secretExpires }) => {
    const warning = secretExpires ? warnOfExpiry(secretExpires, name) : undefined;
    return warning === undefined
      ? []
      : [`${name}: the Entra client secret ${warning.message}. To do: ${warning.toDo}`];
  });
  return [...table, ...(warnings.length === 0 ? [] : ["", ...warnings])].join("\n");
}

/** A value that was found in a state; where it was not read, where that is. */
function renderCell<T>(
  found: T | null | undefined,
  state: Listed["state"],
  render: (found: T) => string,
): string {
  if (found) return render(found);
  return found === null || state === "local" ? "none" : `in ${state.s3.bucket}`;
}
