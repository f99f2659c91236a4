import { ROUTES, type RouteName } from "../../../environments/routes/names";
import type { Chain, ProviderOf } from "../../chain";
import { code } from "../../code";
import type { Change } from "../../plan";
import { reviewedRouteOf } from "../../routes";
import { isListedProvider } from "../../routes/entra";
import { textAt } from "../../value";

/** The name of an identity provider in the pool. */
export const providerNameOf = ({ before, after }: ProviderOf): string | undefined =>
  textAt(after, "provider_name") ?? textAt(before, "provider_name");

/** An identity provider in a sentence: by its name, if it is an organisation's. */
export function describeProvider(provider: ProviderOf): string {
  const name = providerNameOf(provider);
  return `Cognito's identity provider${isListedProvider(provider.address) && name !== undefined ? ` ${code(name)}` : ""}`;
}

/** Whose people an identity provider signs in, to follow "everyone" or "nobody": empty if it is not an organisation's. */
export function ofProvider(provider: ProviderOf): string {
  const name = providerNameOf(provider);
  return isListedProvider(provider.address) && name !== undefined ? ` of ${name}` : "";
}

/** The route whose identity provider is at an address; `undefined` for one that is not the stack's. */
export const routeOfProvider = (address: string): RouteName | undefined =>
  ROUTES.find((route) => reviewedRouteOf({ route }).ownsProvider(address));

/** Every identity provider of the stack, by whatever route, changed or not. */
export const allProvidersIn = ({ resources }: Pick<Chain, "resources">): readonly Change[] =>
  resources.filter(({ address }) => routeOfProvider(address) !== undefined);
