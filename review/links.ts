import type { RouteName } from "../environments/routes/names";
import type { Chain } from "./chain";
import { type ClientAgreement, findDifferences, type Link, type RegistrationAgreement } from "./link";
import { reviewedRouteOf } from "./routes";
import type { Finding } from "./rule";
import { Secret } from "./value";

/** The links of a chain, in the order of a sign-in. */
export const linksOf = <Name extends RouteName>(chain: Chain<Name>): readonly Link[] =>
  reviewedRouteOf<Name>(chain).linksOf(chain);

/** Finds relying parties that prove themselves as somebody else, or with another secret. */
export const findOtherClients = (chain: Chain, rule: ClientAgreement["rule"]): Finding[] =>
  linksOf(chain).flatMap(({ client }) =>
    client === undefined || client.rule !== rule ? [] : compareClients(client),
  );

function compareClients({ address, usedId, registeredId, otherId, secret }: ClientAgreement): Finding[] {
  if (usedId !== undefined && registeredId !== undefined && usedId !== registeredId) {
    return [{ ...otherId, address, cause: otherId.cause(usedId, registeredId) }];
  }
  if (!(secret?.used instanceof Secret)) return [];
  if (secret.destroyed !== undefined) return [{ address, ...secret.destroyed }];
  if (!(secret.registered instanceof Secret) || secret.used.equals(secret.registered)) return [];
  return [{ address, ...secret.other }];
}

/** Finds what a relying party sends along and is not registered. */
export const findUnregistered = (chain: Chain, rule: RegistrationAgreement["rule"]): Finding[] =>
  linksOf(chain)
    .flatMap(({ callbacks, identifier }) => [callbacks ?? [], identifier ?? []].flat())
    .flatMap((agreement) => {
      const { address, needed, registered, missing } = agreement;
      if (registered === undefined || agreement.rule !== rule) return [];
      return needed
        .filter((value) => !registered.includes(value))
        .map((value) => ({ address, ...missing(value, registered) }));
    });

/** Finds issuers that nobody writes where people are sent. */
export const findOtherIssuers = (chain: Chain): Finding[] =>
  linksOf(chain).flatMap(({ issuer }) => {
    const { address, expected, written, own, other } = issuer ?? {};
    // The environment's own issuer is right. If the endpoints are wrong, endpoint-mismatch reports it.
    return other === undefined || expected === undefined || expected === written || expected === own
      ? []
      : [{ ...other, ...(address !== undefined && { address }), cause: other.cause(expected) }];
  });

/** Finds endpoints that are somebody else's. */
export const findOtherEndpoints = (chain: Chain): Finding[] =>
  linksOf(chain).flatMap(({ endpoints }) => {
    if (endpoints === undefined) return [];
    const { address, moved, broken } = endpoints;
    const differences = findDifferences(endpoints);
    if (differences.length === 0) return [];
    return [{ address, ...(moved() ?? { ...broken, cause: broken.cause(differences.join(", ")) }) }];
  });

/** Finds relying parties that ask for less than a sign-in needs. */
export const findMissingScopes = (chain: Chain): Finding[] =>
  linksOf(chain).flatMap(({ scopes }) => {
    const { asked } = scopes ?? {};
    return scopes === undefined || asked === undefined
      ? []
      : Object.entries(scopes.needed)
          .filter(([scope]) => !asked.includes(scope))
          .map(([scope, people]) => ({ address: scopes.address, people, cause: scopes.missing(scope) }));
  });
