import type { Store } from "../kit/store";
import type { Cloud } from "../network/cloud";
import type { Wire } from "../network/wire";
import { DEFAULT_SWITCHES, type Switches } from "../switches";
import type { FindAccessKey } from "./access-keys";
import { AwsError } from "./aws-error";
import { Backend } from "./backend";
import { cognito } from "./cognito";
import { cognitoDomain } from "./cognito-domain";
import type { AwsData } from "./data";
import { s3 } from "./s3";
import type { Service } from "./service";
import { SignatureError, type SignedRequest } from "./signature";
import { sts } from "./sts";
import { Challenges } from "./user-pools/challenges";
import { type CodeMessage, Codes } from "./user-pools/codes";
import { DeployedPools } from "./user-pools/deployed-pools";
import { SamlResources } from "./user-pools/saml/saml-resources";
import { RefreshTokens } from "./user-pools/tokens/refresh-tokens";
import { waf } from "./waf";

export { type AwsData, emptyAwsData } from "./data";

export interface AwsCloudOptions {
  /** A running ministack, which stores what passes here. */
  readonly ministack: { readonly url: string };
  /** Path of the service model that botocore ships for cognito-idp: `…/cognito-idp/2016-04-18/service-2.json.gz`. */
  readonly model: string;
  /** The access keys that exist. Each request must be signed with one, which says whose account it is. */
  readonly findAccessKey: FindAccessKey;
  /** How Cognito reaches the identity providers of its user pools. */
  readonly wire: Wire;
  /**
   * What public documents leave open.
   *
   * @default - DEFAULT_SWITCHES
   */
  readonly switches?: () => Switches;
  /** What ministack does not store. */
  readonly store: Store<AwsData>;
  /**
   * Takes what Cognito would send by e-mail or SMS.
   *
   * @default - nobody gets it
   */
  readonly deliver?: (message: CodeMessage) => void;
  /**
   * The lab's app, which pages link to.
   *
   * @default - no link
   */
  readonly appUrl?: string | undefined;
}

export interface AwsCloud extends Cloud {
  /** Resolves once the user pool domains of an earlier run are known. Until then the cloud doesn't own their hosts. */
  readonly ready: Promise<void>;
}

/**
 * AWS, as far as a chain, Terraform's state and a sign-in need it: cognito-idp, STS, S3, WAF, and the domains of user pools. It
 * refuses what AWS refuses and ministack accepts, and leaves the rest to ministack.
 */
export function awsCloud(options: AwsCloudOptions): AwsCloud {
  const {
    ministack,
    model,
    findAccessKey,
    wire,
    switches = () => DEFAULT_SWITCHES,
    store,
    deliver = () => {},
    appUrl,
  } = options;
  const backend = new Backend(ministack.url);
  const deployedPools = new DeployedPools(backend);
  const refreshTokens = new RefreshTokens(store);
  const saml = new SamlResources(store, wire);
  const domain = cognitoDomain({ deployedPools, refreshTokens, saml, wire, switches, appUrl });
  const context = { backend, deployedPools, findAccessKey };
  const services: readonly (readonly [RegExp, Service])[] = [
    [
      /^(?:issuer-)?cognito-idp\.(?<region>[a-z0-9-]+)\.amazonaws\.com$/,
      cognito(
        {
          ...context,
          refreshTokens,
          saml,
          challenges: new Challenges(),
          codes: new Codes(deliver),
          store,
          switches,
          wire,
        },
        model,
      ),
    ],
    [/^sts(?:\.(?<region>[a-z0-9-]+))?\.amazonaws\.com$/, sts(context)],
    [/^wafv2\.(?<region>[a-z0-9-]+)\.amazonaws\.com$/, waf(context)],
    [/^(?:[a-z0-9.-]+\.)?s3(?:\.(?<region>[a-z]+-[a-z0-9-]+-\d))?\.amazonaws\.com$/, s3(context)],
  ];

  return {
    name: "aws",
    ready: deployedPools.refresh().catch((error) => {
      if (!(error instanceof AwsError)) throw error; // without ministack there are no domains, and each request says why
    }),
    owns: (host) =>
      services.some(([pattern]) => pattern.test(host)) || deployedPools.poolAt(host) !== undefined,
    async fetch(request) {
      const url = new URL(request.url);
      if (deployedPools.poolAt(url.hostname) !== undefined) return domain(request);
      for (const [pattern, service] of services) {
        const match = pattern.exec(url.hostname);
        if (match === null) continue;
        const body = new Uint8Array(await request.arrayBuffer());
        const { method, headers } = request;
        // The names without a region are those of us-east-1.
        return answer(service, { method, url, headers, body }, match.groups?.region ?? "us-east-1");
      }
      throw new Error(`the AWS front does not own ${url.hostname}`);
    },
  };
}

async function answer(service: Service, request: SignedRequest, region: string): Promise<Response> {
  try {
    return await service.fetch(request, region);
  } catch (error) {
    if (error instanceof SignatureError) return service.renderError(service.signatureError(error), request);
    if (error instanceof AwsError) return service.renderError(error, request);
    throw error;
  }
}
