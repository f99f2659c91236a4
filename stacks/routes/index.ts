import type { TerraformStack } from "cdktf";
import type { Environment, EnvironmentOf, RouteName } from "../../environments/schema";
import { auth0Provider, declareBroker } from "./broker";
import { declareEntra } from "./entra";
import type { DeclareRoute, PoolOfRoute, Route, RouteProviders } from "./route";
import { declareSaml } from "./saml";

interface Declared<Of extends Environment> {
  readonly providers?: RouteProviders<Of>;
  readonly declare: DeclareRoute<Of>;
}

const ROUTES: { readonly [Name in RouteName]: Declared<EnvironmentOf<Name>> } = {
  broker: { providers: auth0Provider, declare: declareBroker },
  entra: { declare: declareEntra },
  saml: { declare: declareSaml },
};

const find = <Name extends RouteName>({ route }: { readonly route: Name }): Declared<EnvironmentOf<Name>> =>
  ROUTES[route];

/** Declares the providers that the environments of a stack's routes need besides aws and azuread, each once. */
export function declareProviders(stack: TerraformStack, environments: readonly Environment[]): void {
  const byName = new Map(
    environments.flatMap((environment) =>
      Object.entries(find<RouteName>(environment).providers ?? {}).map(
        ([name, declare]) => [name, () => declare(stack, environment as never)] as const,
      ),
    ),
  );
  for (const declare of byName.values()) declare();
}

/** Declares the route of an environment. */
export const declareRoute = (
  stack: TerraformStack,
  environment: Environment,
  pool: PoolOfRoute,
  mapping: Readonly<Record<string, string>>,
): Route => find<RouteName>(environment).declare(stack, environment as never, pool, mapping);
