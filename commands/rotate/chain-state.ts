import { asBroker } from "../../environments/as-broker";
import type { Environment, RouteName } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { auth0ClientOf } from "../../review/slots";
import { credentialsOf } from "../../stacks/addresses";
import { credentialOf, factsOf } from "../../stacks/routes/facts";
import type { Resource } from "../state/state";
import type { AppIds } from "./app-secrets";
import { SECRETS, type Secret, type Slot, slotsOf } from "./slots";
import type { Credentials } from "./wait-until-accepted";

/** The secrets of a chain and whom they belong to, by Terraform's state. They stay in memory. */
export class ChainState {
  readonly #attributes: ReadonlyMap<string, Resource["attributes"]>;

  constructor(
    resources: readonly Pick<Resource, "address" | "attributes">[],
    private readonly environment: Environment,
  ) {
    this.#attributes = new Map(resources.map(({ address, attributes }) => [address, attributes]));
  }

  get #application(): string {
    return factsOf<RouteName>(this.environment).addresses.application;
  }

  get isDeployed(): boolean {
    return this.#attributes.has(this.#application);
  }

  get app(): AppIds {
    const passwords = Object.values(credentialOf(this.environment).addresses).filter((address) =>
      this.#attributes.has(address),
    );
    return {
      objectId: this.#text(this.#application, "object_id"),
      keyIds: passwords.map((address) => this.#text(address, "key_id")),
    };
  }

  /** What a relying party authenticates with. @throws UserError where the state does not have it */
  credentials(secret: Secret, slot: Slot): Credentials {
    const { environment } = this;
    const address =
      secret === "entra"
        ? credentialOf(environment).addresses[slot]
        : credentialsOf(auth0ClientOf(slot, asBroker(environment).auth0));
    const clientSecret = this.#text(address, secret === "entra" ? "value" : "client_secret");
    if (clientSecret === "") {
      throw new UserError(
        "secret-not-in-state",
        `environments/${environment.name}.yaml ${SECRETS[secret].path.join(".")}.${slot}: is ${slotsOf(environment, secret)[slot]}, but the state has no secret at ${address}.\nTo do: npm run plan -- ${environment.name}, which shows what is missing. Deploy that, then run the same command again.`,
      );
    }
    const clientId =
      secret === "entra" ? this.#text(this.#application, "client_id") : this.#text(address, "client_id");
    return { clientId, clientSecret };
  }

  /** The ID of the Auth0 client at an address. */
  clientId(address: string): string | undefined {
    return this.#text(address, "client_id") || undefined;
  }

  #text(address: string, attribute: string): string {
    const value = this.#attributes.get(address)?.[attribute];
    return typeof value === "string" ? value : "";
  }
}
