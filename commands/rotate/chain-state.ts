import type { BrokerEnvironment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { auth0ClientOf } from "../../review/slots";
import { ADDRESSES, credentialsOf, PASSWORDS } from "../../stacks/addresses";
import type { Resource } from "../state/state";
import type { AppIds } from "./app-secrets";
import { SECRETS, type Secret, type Slot, slotsOf } from "./slots";
import type { Credentials } from "./wait-until-accepted";

/** The secrets of a chain and whom they belong to, by Terraform's state. They stay in memory. */
export class ChainState {
  readonly #attributes: ReadonlyMap<string, Resource["attributes"]>;

  constructor(resources: readonly Pick<Resource, "address" | "attributes">[]) {
    this.#attributes = new Map(resources.map(({ address, attributes }) => [address, attributes]));
  }

  get isDeployed(): boolean {
    return this.#attributes.has(ADDRESSES.application);
  }

  get app(): AppIds {
    const passwords = Object.values(PASSWORDS).filter((address) => this.#attributes.has(address));
    return {
      objectId: this.#text(ADDRESSES.application, "object_id"),
      keyIds: passwords.map((address) => this.#text(address, "key_id")),
    };
  }

  /** What a relying party authenticates with. @throws UserError where the state does not have it */
  credentials(environment: BrokerEnvironment, secret: Secret, slot: Slot): Credentials {
    const address =
      secret === "entra" ? PASSWORDS[slot] : credentialsOf(auth0ClientOf(slot, environment.auth0));
    const clientSecret = this.#text(address, secret === "entra" ? "value" : "client_secret");
    if (clientSecret === "") {
      throw new UserError(
        "secret-not-in-state",
        `environments/${environment.name}.yaml ${SECRETS[secret].key}.secret.${slot}: is ${slotsOf(environment, secret)[slot]}, but Terraform's state has no secret at ${address}.\nTo do: npm run plan -- ${environment.name}, which shows what is missing. Deploy that, then run the same command again.`,
      );
    }
    const clientId =
      secret === "entra" ? this.#text(ADDRESSES.application, "client_id") : this.#text(address, "client_id");
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
