import type { BrokerEnvironment } from "../../../../environments/schema";
import { STRATEGIES } from "../../../../environments/strategies";
import { ADDRESSES, AUTH0_CLIENTS, addressOfConnection } from "../../../../stacks/addresses";
import { auth0ClientNameOf } from "../../../../stacks/auth0-client-name";
import { gateActionNameOf } from "../../../../stacks/gate-action-name";
import type { Auth0Tenant } from "../../../clouds/auth0-tenant";
import { CloudError } from "../../../clouds/cloud-error";
import type { OwnResources } from "../../own-resources";
import type { Sought } from "./find-gone";

/** What an environment has at Auth0 by its state: its clients, the connections, the gate. Auth0 restores nothing. */
export function soughtAtAuth0(
  { name, auth0 }: BrokerEnvironment,
  { textAt }: Pick<OwnResources, "textAt">,
  tenant: Auth0Tenant,
): Sought[] {
  const deploy = `npm run plan -- ${name}, and deploy that`;
  const inUse = textAt(ADDRESSES.identityProvider, "provider_details.client_id");
  const clients = Object.entries(AUTH0_CLIENTS).flatMap(([slot, address]) => {
    const id = textAt(address, "client_id");
    return id === undefined ? [] : [{ id, isFirst: slot === "first" }];
  });
  return [
    ...clients.map(({ id, isFirst }) => ({
      what: `The Auth0 application of ${auth0ClientNameOf(name)} (client ID ${id})`,
      people: [
        ...(id === inUse ? ["Nobody can sign in"] : []),
        ...(isFirst ? ["Sign-out links of apps end on an error page of Auth0's"] : []),
        ...(id === inUse || isFirst ? [] : ["Nobody notices"]),
      ].join(". "),
      toDo: `Auth0 restores no application. ${deploy}: it makes another one, and people keep their user IDs${isFirst ? `. Apps then need the new sign-out links (npm run env -- app ${name})` : ""}`,
      isThere: () => ask(tenant.findClient(id)),
    })),
    ...STRATEGIES.flatMap((strategy) => {
      const id = textAt(addressOfConnection(strategy), "id");
      if (id === undefined) return [];
      return {
        what: `The connection "${auth0.connections[strategy]}" (${id})`,
        people: "Whoever comes by it can't sign in, and Auth0 deleted its users",
        toDo: `Auth0 restores no connection. ${deploy}: it makes another one of the same name, by which people keep their user IDs. What others set on it, like a logo, is lost`,
        isThere: () => ask(tenant.findConnection(id)),
      };
    }),
    ...[textAt(ADDRESSES.gate, "id")].flatMap((id) =>
      id === undefined
        ? []
        : {
            what: `The gate, the Action "${gateActionNameOf(name)}" (${id})`,
            people:
              "Whoever another connection of the tenant lets in to the environment's clients may sign in",
            toDo: `Auth0 restores no Action. ${deploy}, which makes it again`,
            isThere: () => ask(tenant.findGate(id)),
          },
    ),
  ];
}

const ask = (answer: Promise<object | undefined>): Promise<boolean | string> =>
  answer.then(
    (found) => found !== undefined,
    (error: unknown) => {
      if (error instanceof CloudError && error.code !== "cloud-unreachable") return error.reason;
      throw error;
    },
  );
