import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrokerEnvironment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { isReadable } from "../../review/beyond-plan";
import {
  changeToRestore,
  type Declared,
  leftOptions,
  lostOptions,
  type RawConnection,
  type RawOptions,
} from "../../review/connection-options";
import { renderValue } from "../../review/differences";
import type { Plan } from "../../review/plan";
import { withoutSecrets } from "../../review/secrets";
import type { Value } from "../../review/value";
import { modesOf } from "../../stacks/ownership/modes";
import type { Auth0Tenant } from "../clouds/auth0-tenant";
import { CloudError } from "../clouds/cloud-error";
import type { Prepared } from "./prepare";
import type { SynthesizedStack } from "./synthesized-stack";

/** A connection's options that others set, as they are written down: without secrets. */
export interface KeptOptions {
  readonly id: string;
  readonly name: string;
  readonly display_name?: string;
  readonly options: RawOptions;
}

/** A connection of which an apply may lose options. */
interface Kept {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly before: RawConnection;
}

/** Where it is written down, until it is given back, which options an apply may lose: beside the local states. */
const fileOf = ({ environment, stack }: Prepared) =>
  join(stack.folder, "..", "..", "state", `${environment.name}.kept-options.json`);

/** Which options an apply that was cut short may have lost. */
export function readKeptOptions(prepared: Prepared): KeptOptions[] {
  const file = fileOf(prepared);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as KeptOptions[]) : [];
}

/** What of kept options a connection lacks by now. */
export const missingOptions = ({ options }: KeptOptions, current: RawConnection): RawOptions =>
  Object.fromEntries(Object.entries(options).filter(([name]) => current.options?.[name] === undefined));

/**
 * Keeps what others set in the options of the environment's connections through an apply: Auth0 replaces the options as a whole, and
 * the provider sends only those of the configuration. What the connections had is written down before the apply, so that it
 * is not lost with a process that is killed.
 */
export class OptionsKeeper {
  private constructor(
    private readonly prepared: Prepared<BrokerEnvironment>,
    private readonly tenant: Auth0Tenant,
    private readonly kept: readonly Kept[],
  ) {}

  /** Reads and writes down what the connections have. @throws CloudError */
  static async open(
    prepared: Prepared<BrokerEnvironment>,
    tenant: Auth0Tenant,
    shown: Plan,
  ): Promise<OptionsKeeper> {
    const pending = readKeptOptions(prepared);
    const connections = shown.resources.flatMap(({ address, type, action, before }) => {
      const id = type === "auth0_connection" ? before?.id : undefined;
      const isWanted = action === "update" || pending.some((each) => each.id === id);
      return typeof id === "string" && isWanted ? [{ id, address }] : [];
    });
    const kept = await Promise.all(
      connections.map(async ({ id, address }) => {
        const found = (await tenant.findConnection(id)) as (RawConnection & { name: string }) | undefined;
        if (found === undefined) return [];
        const before = withPending(
          found,
          pending.find((each) => each.id === id),
        );
        return [{ id, address, name: found.name, before }];
      }),
    );
    const keeper = new OptionsKeeper(prepared, tenant, kept.flat());
    keeper.#writeDown();
    return keeper;
  }

  /**
   * Gives the connections back what the apply took from them.
   *
   * @returns what was given back, a sentence each
   * @throws UserError where that can't be done, with what is lost; the next deploy tries again
   */
  async giveBack(): Promise<string[]> {
    const done = await Promise.all(this.kept.map((each) => this.#giveBackOne(each)));
    rmSync(fileOf(this.prepared), { force: true });
    return done.flat();
  }

  async #giveBackOne(kept: Kept): Promise<string[]> {
    const { id, name, address, before } = kept;
    const declared = declaredAt(address, this.prepared);
    let lost: RawOptions = {};
    try {
      const after = (await this.tenant.findConnection(id)) as RawConnection | undefined;
      const change = after && changeToRestore(before, after, declared);
      if (after === undefined || change === undefined) return [];
      lost = lostOptions(before, after, declared);
      if (typeof change.options.client_secret !== "string") {
        throw new CloudError(
          "auth0-call-failed",
          "Auth0 does not show the connection's client secret, which an update has to give as well",
          "grant read:connections_options, as docs/policies/auth0-deploy.json does",
        );
      }
      await this.tenant.updateConnection(id, change);
      const { display_name } = change;
      const names = [
        ...Object.keys(lost),
        ...(display_name !== undefined && display_name !== after.display_name ? ["display_name"] : []),
      ];
      return [
        `Gave the connection ${name} back what others had set and its update had dropped: ${names.join(", ")}.`,
      ];
    } catch (error) {
      if (!(error instanceof CloudError)) throw error;
      const values = Object.keys(lost).length > 0 ? lost : leftOptions(before, declared);
      throw this.#explainLoss(kept, values, error);
    }
  }

  #explainLoss({ id, name }: Kept, lost: RawOptions, { code, reason, toDo }: CloudError): UserError {
    const environment = this.prepared.environment;
    const told = Object.entries(withoutSecrets(lost)).map(
      ([option, value]) => `  ${option}: ${renderValue(value)}`,
    );
    return new UserError(
      code,
      `${environment.name}: the update of the connection ${name} may have dropped options that others had set, and they could not be given back: ${reason}.\n${told.join("\n")}\nTo do: ${toDo}. Then npm run plan -- ${environment.name}, and deploy that, which gives them back. Or by hand: PATCH https://${environment.auth0.domain}/api/v2/connections/${id} with all of the connection's options and these.`,
    );
  }

  /** Without secrets: those that a connection needs are Terraform's, and come with the update. */
  #writeDown(): void {
    const file = fileOf(this.prepared);
    const written = this.kept.flatMap(({ id, name, address, before }): KeptOptions[] => {
      const left = Object.entries(withoutSecrets(leftOptions(before, declaredAt(address, this.prepared))));
      const options = Object.fromEntries(left.filter(([, value]) => isReadable(value as Value)));
      const { display_name } = before;
      if (Object.keys(options).length === 0 && display_name === undefined) return [];
      return [{ id, name, ...(display_name !== undefined && { display_name }), options }];
    });
    if (written.length === 0) rmSync(file, { force: true });
    else writeFileSync(file, `${JSON.stringify(written, null, 2)}\n`, { mode: 0o600 });
  }
}

/** A connection as it was before an apply that was cut short. */
function withPending<Connection extends RawConnection>(
  current: Connection,
  pending: KeptOptions | undefined,
): Connection {
  if (pending === undefined) return current;
  const { display_name } = pending;
  return {
    ...current,
    ...(display_name !== undefined && { display_name }),
    options: { ...missingOptions(pending, current), ...current.options },
  };
}

/** What the stack asserts of a connection besides the table of ownership: what an extension sets. */
function declaredAt(address: string, { environment, stack }: Prepared): Declared {
  const [, name = ""] = /^auth0_connection\.([^[]+)/.exec(address) ?? [];
  const { options, ignored } = configurationOf(name, stack);
  const asserted = Object.keys(options)
    .filter((option) => !ignored.includes(`options[0].${option}`) && !ignored.includes("options"))
    .map((option) => `options.${option}`);
  return { mode: modesOf(environment)(address), asserted };
}

function configurationOf(name: string, { folder }: SynthesizedStack) {
  const { resource } = JSON.parse(readFileSync(join(folder, "cdk.tf.json"), "utf8")) as {
    resource?: {
      auth0_connection?: Record<string, { options?: object; lifecycle?: { ignore_changes?: string[] } }>;
    };
  };
  const { options = {}, lifecycle = {} } = resource?.auth0_connection?.[name] ?? {};
  const block: object = Array.isArray(options) ? Object(options[0]) : options;
  return { options: block, ignored: lifecycle.ignore_changes ?? [] };
}
