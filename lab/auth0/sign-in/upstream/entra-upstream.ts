import type { Switches } from "../../../switches";
import type { Connection } from "../../data";
import { PageError } from "../errors";
import { authorizationEndpoint, type EntraTokens, endSessionEndpoint } from "./entra-provider";
import { addParameters } from "./parameters";
import type { Identity, Upstream, UpstreamContext } from "./upstream";

/** What the strategies that Auth0 made for Entra differ in. */
export interface EntraStrategy {
  readonly social: boolean;
  readonly label: string;
  hasButton(connection: Connection): boolean;
  /** The authority at Entra that people are sent to. */
  authority(connection: Connection, switches: Switches): string;
  scope(connection: Connection): readonly string[];
  /** @throws UpstreamError if the connection does not admit the person */
  identify(connection: Connection, tokens: EntraTokens, context: UpstreamContext): Promise<Identity>;
}

/** How connections sign people in of a strategy that Auth0 made for Entra. */
export function entraUpstream(strategy: EntraStrategy): Upstream {
  const { social, label } = strategy;
  return {
    social,
    labelOf: () => label,
    hasButton: (connection) => strategy.hasButton(connection),

    authorizationUrl: (connection, request, { switches }) => {
      if (connection.options.client_id === undefined) {
        throw new PageError(501, "not_in_lab", "The lab does not have Auth0's development keys");
      }
      const url = authorizationEndpoint(strategy.authority(connection, switches));
      const hint = request.parameters.get("login_hint");
      if (hint !== null) url.searchParams.set("login_hint", hint);
      addParameters(url, connection, strategy.scope(connection).join(" "), request);
      return url;
    },

    identify: async (connection, { callback, state }, context) => {
      const client = {
        authority: strategy.authority(connection, context.switches),
        clientId: connection.options.client_id ?? "",
        clientSecret: connection.options.client_secret ?? "",
      };
      const tokens = await context.entra.redeemCode(client, callback, state);
      return strategy.identify(connection, tokens, context);
    },

    logoutUrl: async (connection, _, returnTo, { switches }) => {
      const url = endSessionEndpoint(strategy.authority(connection, switches));
      if (returnTo !== undefined) url.searchParams.set("post_logout_redirect_uri", returnTo);
      return url;
    },
  };
}
