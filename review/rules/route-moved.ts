import type { RouteName } from "../../environments/routes/names";
import type { Environment } from "../../environments/schema";
import { type Chain, providersOf } from "../chain";
import { code } from "../code";
import type { Change } from "../plan";
import type { Finding, Rule } from "../rule";
import { textAt } from "../value";
import { isLost } from "./support/loss";
import { allProvidersIn, providerNameOf, routeOfProvider } from "./support/providers";
import { countOfAll } from "./support/users";

export const routeMoved: Rule = {
  id: "route-moved",
  severity: "forbidden",
  what: "The environment moves to another route: its people come to the user pool by another identity provider. A way that is added beside the deployed one is a warning, and so is its end if the file says it.",
  why: "A user name begins with the identity provider's name, and Microsoft's ID of a person differs by route. By another way everyone is a new user, and apps that name the identity provider have to name the other one.",
  fix: "Keep the deployed route under `former` until everyone has moved. `npm run route` shows what a move does to whom, and the order of its steps.",
  find(chain) {
    if (chain.kind === "drift" || chain.route !== chain.routes[0]) return [];
    const lost = allProvidersIn(chain).filter(
      (provider) =>
        isLost(provider) && !chain.routes.some((route) => route === routeOfProvider(provider.address)),
    );
    const [own] = providersOf(chain);
    if (lost.length > 0) return [own?.before === undefined ? tellMove(lost, chain) : tellEnd(lost, chain)];
    return own?.before === undefined ? findAdded(chain) : [];
  },
};

const namesOf = (providers: readonly Change[]) =>
  providers.map(
    ({ before, after }) => textAt(before, "provider_name") ?? textAt(after, "provider_name") ?? "",
  );

const userNames = (names: readonly string[]) => names.map((name) => code(`${name}_…`)).join(" and ");

const routesAt = (providers: readonly Change[]): RouteName[] => [
  ...new Set(providers.flatMap(({ address }) => routeOfProvider(address) ?? [])),
];

function tellMove(lost: readonly Change[], chain: Chain): Finding {
  const [former] = routesAt(lost);
  const added = providersOf(chain).flatMap((provider) => providerNameOf(provider) ?? []);
  return {
    address: lost[0]?.address ?? "",
    people: `Everyone${countOfAll(chain)} comes back as a new user, and loses their account in the apps`,
    cause: `\`route\` is \`${chain.route}\`, and \`${former}\` is deployed, so people become new users ${userNames(added)} instead of ${userNames(namesOf(lost))} by the former route`,
    fix: `Put \`route: ${former}\` back, or keep it under \`former\`. \`npm run route -- ${chain.environment.name} --to ${chain.route}\` shows what a move does to whom, and the order of its steps.`,
  };
}

/** The other way has been there before, so whoever moved is a user of it. Only a file that says so means the end. */
function tellEnd(lost: readonly Change[], chain: Chain): Finding {
  const { name, route, retired }: Environment = chain.environment;
  const former = routesAt(lost);
  const isMeant = retired !== undefined && former.includes(retired.route);
  const look = `\`npm run route -- ${name} --to ${route}\` lists who has not signed in by the new one`;
  return {
    address: lost[0]?.address ?? "",
    ...(isMeant && { severity: "warning" as const }),
    people: "Nobody can sign in by the former route any more",
    cause: `${isMeant ? "`former.retired` is `true`" : `\`former\` no longer has \`${former.join("` or `")}\``}, so the identity provider ${namesOf(lost).map(code).join(", ")} is destroyed. Its users ${userNames(namesOf(lost))} stay in the user pool, and nobody can become one of them`,
    fix: isMeant
      ? `Take \`retired\` out, unless every app knows its people by the new user names: ${look}.`
      : `Put \`former\` back: ${look}. Its end is \`retired: true\` below it.`,
  };
}

/** A way beside one that stays. */
function findAdded(chain: Chain): Finding[] {
  const deployed = allProvidersIn(chain).filter(
    ({ address, before }) => before !== undefined && routeOfProvider(address) !== chain.route,
  );
  const [first, ...others] = providersOf(chain);
  if (deployed.length === 0 || first === undefined) return [];
  const added = [first, ...others].flatMap((provider) => providerNameOf(provider) ?? []);
  return [
    {
      address: first.address,
      severity: "warning",
      people: "Whoever signs in by the new route is a new user",
      cause: `\`route\` is \`${chain.route}\` beside the former \`${routesAt(deployed).join("` and `")}\`, and people become ${userNames(added)} by it, who are not the users ${userNames(namesOf(deployed))}`,
      fix: "Let an app offer the new way only once it knows its people by both user names.",
    },
  ];
}
