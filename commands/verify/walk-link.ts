import { type Check, checksOf } from "./check";
import type { ExpectedClient, ExpectedPool, Sent } from "./expected";
import { walkBroker } from "./hops/broker";
import { outcomeOf as outcomeAtBroker } from "./hops/broker/authorization";
import { type ExpectedBroker, nameOf } from "./hops/broker/expected";
import { readLoginPage } from "./hops/broker/login-page";
import { authorizeLink as brokerLink } from "./hops/broker/sign-in";
import { walkCognito } from "./hops/cognito";
import { authorizeLink, outcomeOf } from "./hops/cognito/authorization";
import { hideConsequences } from "./hops/consequences";
import { walkEntra } from "./hops/entra";
import { endpointAt, isMicrosofts, renderEndpoint } from "./hops/microsoft/authority";
import { scopesIn } from "./hops/microsoft/request";
import { walkSaml } from "./hops/saml";
import { checkDocument } from "./link/broker-document";
import { type Offered, readOffered } from "./link/offered-providers";
import type { Link } from "./link/read-link";
import type { Probe } from "./probe";

export { isLink, type Link, readLink } from "./link/read-link";

/** Walks a chain that is known by a link alone, hop after hop: whether the hops fit each other. */
export async function walkLink(link: Link, probe: Probe): Promise<readonly Check[]> {
  const { host } = link;
  const client = clientOf(link);
  const offered = client.identityProviders.length === 0 ? await askOffered(link, client, probe) : undefined;
  const ways = offered?.providers ?? [];
  const pool: ExpectedPool = {
    host,
    clients: [ways.length === 0 ? client : { ...client, identityProviders: ways }],
  };
  const cognito = walkCognito(pool, probe);
  const walks = await Promise.all(
    [...cognito.sends].map(async ([provider, sends]) =>
      walkOn(host, await sends, cognito.sends.size > 1 ? provider : undefined, probe),
    ),
  );
  const checks = [...(await cognito.checks), ...walks.flatMap((each) => each.checks)];
  return walks.some(({ isToMicrosoft }) => isToMicrosoft) ? checks : [...checks, noWay(checks, offered)];
}

/** The app client behind a link: what the link says of it. */
function clientOf({ url }: Link): ExpectedClient {
  const {
    client_id = "",
    redirect_uri = "",
    scope = "",
    identity_provider,
    state,
    ...parameters
  } = Object.fromEntries(url.searchParams);
  return {
    name: client_id,
    clientId: client_id,
    callbackUrl: redirect_uri,
    scopes: scope.split(/\s+/).filter((each) => each !== ""),
    parameters,
    identityProviders: identity_provider === undefined ? [] : [identity_provider],
  };
}

/** What Cognito's own page offers, if that is where the link leads. */
async function askOffered(
  { host }: Link,
  client: ExpectedClient,
  probe: Probe,
): Promise<Offered | undefined> {
  const cognito = probe.at("cognito");
  const outcome = outcomeOf(host, client, await cognito.get(authorizeLink(host, client)));
  if (!("page" in outcome)) return undefined;
  const page = await cognito.get(outcome.page);
  return page.isAnswer && page.status === 200 ? readOffered(page.text) : undefined;
}

/** What was seen of a way. */
interface Walk {
  readonly checks: readonly Check[];
  readonly isToMicrosoft: boolean;
}

/** Goes where Cognito sends people. @param of the identity provider, where there are several */
async function walkOn(pool: string, sent: Sent, of: string | undefined, probe: Probe): Promise<Walk> {
  const { url } = sent;
  const named = of === undefined ? {} : { of };
  if (url === undefined) return { checks: [], isToMicrosoft: false };
  if (isMicrosofts(url)) {
    const arriving = Promise.resolve(sent);
    const { checks } = url.searchParams.has("SAMLRequest")
      ? walkSaml({ ...named, replyUrl: `https://${pool}/saml2/idpresponse` }, arriving, probe)
      : walkEntra(
          {
            ...named,
            from: { hop: "cognito", name: "Cognito" },
            callbackUrls: [`https://${pool}/oauth2/idpresponse`],
            scopes: [],
            ...endpointOf(url),
          },
          arriving,
          probe,
        );
    return { checks: await checks, isToMicrosoft: true };
  }
  // A stranger's pool may send people anywhere, to a program of their machine too.
  const isOfWeb = url.protocol === "https:" || url.protocol === "http:";
  return isOfWeb && url.searchParams.get("response_type") === "code"
    ? walkThrough(pool, url, of, probe)
    : { checks: [], isToMicrosoft: false };
}

/** Where people are sent to, to be compared with Microsoft's document: that of a tenant by its domain has the tenant's GUID. */
function endpointOf(url: URL): { readonly authorizationEndpoint?: string } {
  const { kind, segment = "" } = endpointAt(url) ?? {};
  return kind === "v2" && !segment.includes(".") ? { authorizationEndpoint: renderEndpoint(url) } : {};
}

/** Goes on through a broker: Auth0, or another one. */
async function walkThrough(pool: string, url: URL, of: string | undefined, probe: Probe): Promise<Walk> {
  const broker: ExpectedBroker = {
    host: url.host,
    authorizationEndpoint: renderEndpoint(url),
    clientId: url.searchParams.get("client_id") ?? "",
    callbackUrls: [`https://${pool}/oauth2/idpresponse`],
    scopes: scopesIn(url),
  };
  const name = nameOf(broker);
  const arriving = Promise.resolve({ url });
  const [own, document, sends] = await Promise.all([
    walkBroker(broker, arriving, probe).checks,
    checkDocument(name, url, probe.at("broker")),
    followBroker(broker, url, probe),
  ]);
  const walks = await Promise.all(
    [...sends].map(
      ([connection, to]) =>
        walkEntra(
          {
            ...(sends.size > 1 && { of: connection }),
            from: { hop: "broker", name },
            callbackUrls: callbacksOf(broker),
            scopes: [],
          },
          Promise.resolve({ url: to }),
          probe,
        ).checks,
    ),
  );
  const causes = Object.fromEntries(own.map(({ id }) => [id, ["broker-discovery"]]));
  const checks = [...hideConsequences([...document, ...own], causes), ...walks.flat()];
  return {
    checks: of === undefined ? checks : checks.map((each) => ({ ...each, of: each.of ?? of })),
    isToMicrosoft: sends.size > 0,
  };
}

/** Auth0 has one address to which people come back. */
const callbacksOf = (broker: ExpectedBroker): string[] =>
  nameOf(broker) === "Auth0" ? [`https://${broker.host}/login/callback`] : [];

/** Where a broker sends people to Microsoft: by the name of the connection, `""` where it takes one by itself. */
async function followBroker(
  broker: ExpectedBroker,
  arriving: URL,
  probe: Probe,
): Promise<ReadonlyMap<string, URL>> {
  const asking = probe.at("broker");
  const chosen = arriving.searchParams.get("connection") ?? undefined;
  const outcome = outcomeAtBroker(broker.host, await asking.follow(brokerLink(broker, chosen)));
  if ("sentTo" in outcome) return toMicrosoft([["", outcome.sentTo]]);
  if (!("page" in outcome)) return new Map();
  const { connections = [] } = readLoginPage(outcome.page) ?? {};
  const sent = await Promise.all(
    connections.map(async (connection): Promise<[string, URL][]> => {
      const each = outcomeAtBroker(broker.host, await asking.get(brokerLink(broker, connection)));
      return "sentTo" in each ? [[connection, each.sentTo]] : [];
    }),
  );
  return toMicrosoft(sent.flat());
}

const toMicrosoft = (sends: readonly (readonly [string, URL])[]): ReadonlyMap<string, URL> =>
  new Map(sends.filter(([, url]) => isMicrosofts(url)));

/** That nobody gets to Microsoft, where no other check says so. */
function noWay(checks: readonly Check[], offered: Offered | undefined): Check {
  const { failed, unseen } = checksOf("entra");
  const statement = "The link leads to Microsoft";
  // What is too open keeps nobody from getting on.
  const onTheWay = checks.filter(({ id }) => !id.endsWith("-other-callback"));
  const because =
    onTheWay.find(({ verdict }) => verdict === "failed")?.id ??
    onTheWay.find((each) => each.because)?.because;
  if (because !== undefined) return unseen("reached", statement, { means: "Nobody gets that far", because });
  if (offered !== undefined && offered.providers.length === 0) {
    if (offered.hasPasswordForm && !offered.asksForEmail) {
      return failed("reached", statement, {
        seen: "a page of Cognito's with a password alone",
        means: "Nobody can sign in with Microsoft",
        toDo: "in Cognito, let the app client use the identity provider",
      });
    }
    return unseen("reached", statement, {
      means: "Cognito's own page decides whose sign-in it is, and its buttons can't be read",
      toDo: "give the link with &identity_provider=<name of the identity provider>",
    });
  }
  return unseen("reached", statement, {
    means: "What comes before it decides where people go only once they have chosen or typed something there",
  });
}
