import { routesOf } from "../../../../environments/routes-of";
import type { Environment } from "../../../../environments/schema";
import { ADDRESSES, addressOfAppClient } from "../../../../stacks/addresses";
import { identityProvidersOf } from "../../../../stacks/routes/facts";
import { type Aws, askCognito } from "../../../clouds/aws";
import type { OwnResources } from "../../own-resources";
import type { Sought } from "./find-gone";

/** What an environment has at Cognito by its state: the user pool, the identity providers, the app clients. Cognito restores nothing. */
export function soughtAtAws(
  environment: Environment,
  { textAt }: Pick<OwnResources, "textAt">,
  aws: Aws,
): Sought[] {
  const { name, cognito } = environment;
  const { region, clients } = cognito;
  const deploy = `npm run plan -- ${name}, and deploy that`;
  const isThere = (operation: string, input: object) => async () => {
    const { status, code } = await askCognito(aws, region, operation, input);
    if (code === "ResourceNotFoundException") return false;
    return status === 200 ? true : `Cognito does not say whether it is there (${code})`;
  };
  const pool = textAt(ADDRESSES.pool, "id");
  const domain = textAt(ADDRESSES.domain, "domain");
  const providers = routesOf(environment)
    .flatMap(identityProvidersOf)
    .flatMap(({ address }) => {
      const [ProviderName, UserPoolId] = ["provider_name", "user_pool_id"].map((attribute) =>
        textAt(address, attribute),
      );
      return ProviderName === undefined || UserPoolId === undefined ? [] : { ProviderName, UserPoolId };
    });
  return [
    ...(pool === undefined
      ? []
      : [
          {
            what: `The user pool ${pool}`,
            people: "Nobody can sign in, and everyone's account in it is lost",
            toDo: `Cognito restores no user pool. ${deploy}: it makes another one, in which everyone is a new user, with another issuer and other client IDs for the apps`,
            isThere: isThere("DescribeUserPool", { UserPoolId: pool }),
          },
        ]),
    ...(domain === undefined
      ? []
      : [
          {
            what: `The user pool's domain ${domain}`,
            people: "Nobody can sign in: the pages where a sign-in begins are gone",
            toDo: `${deploy}: it makes the domain again, unless somebody else has the name by now`,
            isThere: () => hasDomain(aws, region, domain),
          },
        ]),
    ...providers.map((provider) => ({
      what: `The identity provider ${provider.ProviderName}`,
      people:
        providers.length === 1 ? "Nobody can sign in with Microsoft" : "Whoever comes by it can't sign in",
      toDo: `Cognito restores no identity provider. ${deploy}: it makes another one of the same name, and people keep their accounts`,
      isThere: isThere("DescribeIdentityProvider", provider),
    })),
    ...Object.keys(clients).flatMap((client) => {
      const [ClientId, UserPoolId] = ["id", "user_pool_id"].map((attribute) =>
        textAt(addressOfAppClient(client), attribute),
      );
      if (ClientId === undefined || UserPoolId === undefined) return [];
      return {
        what: `The app client ${client} (client ID ${ClientId})`,
        people: "Nobody can sign in to that app",
        toDo: `Cognito restores no app client. ${deploy}: it makes another one, and people keep their accounts. The app needs its new client ID (npm run env -- app ${name} --client ${client})`,
        isThere: isThere("DescribeUserPoolClient", { UserPoolId, ClientId }),
      };
    }),
  ];
}

/** Cognito answers with nothing for a domain that it does not have. */
async function hasDomain(aws: Aws, region: string, domain: string): Promise<boolean | string> {
  const { status, code, text } = await askCognito(aws, region, "DescribeUserPoolDomain", { Domain: domain });
  if (code === "ResourceNotFoundException") return false;
  if (status !== 200) return `Cognito does not say whether it is there (${code})`;
  const { DomainDescription } = JSON.parse(text) as { DomainDescription?: { UserPoolId?: string } };
  return DomainDescription?.UserPoolId !== undefined;
}
