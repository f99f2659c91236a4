import { loadEnvironments } from "../../environments/load";
import type { Environment } from "../../environments/schema";
import { endpointsOf } from "../../stacks/endpoints";
import { localStateOf } from "./local-state";

/** An environment, as far as this machine knows it. */
export interface Listed {
  readonly name: string;
  /** From Microsoft to the app's side. */
  readonly hops: {
    readonly entra: { readonly tenantId: string; readonly accounts: Environment["microsoft"]["accounts"] };
    readonly auth0: string;
    readonly cognito: string;
  };
  readonly strategy: Environment["auth0"]["strategy"];
  readonly state: Environment["state"];
  /** Of a local state: when it was written last, and how often. `null`: nothing is deployed; absent: the state is elsewhere. */
  readonly lastDeploy?: { readonly at: string; readonly serial: number } | null;
}

/** Reads the environment files and the local states, and asks nobody. @throws UserError */
export function listed(environments: string, states: string): Listed[] {
  return loadEnvironments(environments).map((environment) => {
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
      ...(state === "local" && { lastDeploy: lastDeployOf(name, states) }),
    };
  });
}

function lastDeployOf(name: string, states: string): NonNullable<Listed["lastDeploy"]> | null {
  const state = localStateOf(name, states);
  if (state === undefined || state.resources.length === 0) return null;
  return { at: state.written.toISOString(), serial: state.serial };
}

export function asTable(environments: readonly Listed[]): string {
  if (environments.length === 0) return "There is no environment. Next: npm run env -- new <name>";
  const rows = environments.map(({ name, hops, strategy, state, lastDeploy }) => [
    name,
    `${hops.entra.tenantId.slice(0, 8)}… (${hops.entra.accounts})`,
    hops.auth0,
    hops.cognito,
    strategy,
    state === "local" ? "local" : `s3://${state.s3.bucket}/${state.s3.key}`,
    told(state, lastDeploy),
  ]);
  const all = [
    ["environment", "Entra (accounts)", "Auth0", "Cognito", "strategy", "state", "last deploy"],
    ...rows,
  ];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function told(state: Listed["state"], lastDeploy: Listed["lastDeploy"]): string {
  if (state !== "local") return `in ${state.s3.bucket}`;
  if (!lastDeploy) return "none";
  return `${lastDeploy.at.slice(0, 16).replace("T", " ")} UTC, serial ${lastDeploy.serial}`;
}
