import { entryOf } from "../../environments/entry-of";
import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { addressOfAppClient } from "../../stacks/addresses";
import { type State, textIn } from "../state/state";
import type { ExpectedClient, ExpectedOidc } from "./expected";

/** What an environment has deployed, by its state: names, and secrets that this machine has anyway. */
export class Deployed {
  constructor(
    readonly environment: Environment,
    private readonly state: State,
  ) {}

  output(name: string): unknown {
    return this.state.outputs[name];
  }

  /** The same for the route that people move away from, whose outputs are under one name. */
  ofFormer(former: Environment): Deployed {
    const { outputs } = this.state;
    return new Deployed(former, { ...this.state, outputs: { ...outputs, ...Object(outputs.former) } });
  }

  /** A text of the resource at an address, at a dotted path; `undefined` where the state does not have it. */
  textAt(address: string, path: string): string | undefined {
    return textIn(this.state, address, path);
  }

  /** Where each app client with a logout URL signs people out, by its name. */
  get signOutLinks(): Readonly<Record<string, string>> {
    return Object(this.output("sign_out_urls")) as Record<string, string>;
  }

  /** What Cognito was given of the OpenID provider of the identity provider at an address. */
  oidc(address: string): Partial<ExpectedOidc> {
    const keys = {
      clientId: "client_id",
      secret: "client_secret",
      issuer: "oidc_issuer",
      authorizationEndpoint: "authorize_url",
      tokenEndpoint: "token_url",
      userinfoEndpoint: "attributes_url",
      jwksUri: "jwks_uri",
    };
    const values = Object.entries(keys).map(([name, key]) => [
      name,
      this.textAt(address, `provider_details.${key}`),
    ]);
    return Object.fromEntries(values.filter(([, value]) => value !== undefined));
  }

  /** Names of the app clients that the environment has and the state does not. */
  get undeployedClients(): readonly string[] {
    const ids = Object(this.output("client_ids")) as Record<string, string>;
    return Object.keys(this.environment.cognito.clients).filter((name) => ids[name] === undefined);
  }

  /** The app clients as they were deployed. @param identityProviders by which people come */
  clients(identityProviders: readonly string[]): ExpectedClient[] {
    const ids = Object(this.output("client_ids")) as Record<string, string>;
    return Object.entries(this.environment.cognito.clients).flatMap(([name, client]) => {
      const clientId = entryOf(ids, name);
      const secret = this.textAt(addressOfAppClient(name), "client_secret");
      const [callbackUrl, ...moreCallbackUrls] = client.callbackUrls;
      const link = entryOf(this.signOutLinks, name);
      // Where Cognito sends people from a sign-out that goes on: it starts at the user pool.
      const onwards = link === undefined ? null : new URL(link).searchParams.get("logout_uri");
      if (clientId === undefined || callbackUrl === undefined) return [];
      return [
        {
          ...{ name, clientId, callbackUrl, moreCallbackUrls, scopes: client.scopes, identityProviders },
          logoutUrls: [...client.logoutUrls, ...(onwards === null ? [] : [onwards])],
          ...(secret !== undefined && { secret }),
          isConfidential: secret !== undefined,
        },
      ];
    });
  }
}

/** @throws UserError where nothing is deployed */
export function deployedOf(environment: Environment, state: State | undefined): Deployed {
  const { name } = environment;
  if (state !== undefined) return new Deployed(environment, state);
  throw new UserError(
    "not-deployed",
    `${name}: is not deployed, so there is no chain to verify.\nTo do: npm run plan -- ${name}, and deploy it; then run the same command again. A chain that was made elsewhere: npm run verify -- 'https://<domain>/oauth2/authorize?client_id=…'`,
  );
}
