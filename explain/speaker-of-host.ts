import type { Speaker } from "./entry";
import type { KnownChain } from "./known-chain";

/**
 * @see https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain.html
 * @see https://auth0.com/docs/get-started/auth0-overview/create-tenants
 */
const BY_HOST: readonly (readonly [RegExp, Speaker])[] = [
  [
    /^(?:(?:login|device|sts)\.)?(?:microsoftonline\.(?:com|us|de)|windows\.net)$|^login\.partner\.microsoftonline\.cn$|^(?:login|account)\.live\.com$|^(?:login|myapps|account)\.microsoft\.com$/,
    "Entra",
  ],
  [/^graph\.microsoft\.(?:com|us)$/, "Microsoft Graph"],
  [/\.auth0(?:app)?\.com$/, "Auth0"],
  [/\.amazoncognito\.com$|^(?:issuer-)?cognito-idp(?:-fips)?\.[\w-]+\.amazonaws\.com$/, "Cognito"],
  [/\.amazonaws\.com$|\.aws\.amazon\.com$/, "AWS"],
];

/** Whose host it is, if its name or an environment tells. */
export function speakerOfHost(host: string, chains: readonly KnownChain[]): Speaker | undefined {
  const known = chains.flatMap(({ hosts }) => hosts).find((each) => each.host === host);
  return known?.speaker ?? BY_HOST.find(([pattern]) => pattern.test(host))?.[1];
}
