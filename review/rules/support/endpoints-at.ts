import type { Environment } from "../../../environments/schema";
import { brokerEndpointsOf, type Endpoints, poolEndpointsOf } from "../../../stacks/endpoints";

/** The URLs of a broker at a host other than the environment file's. */
export const brokerAt = (host: string): Endpoints["broker"] => brokerEndpointsOf({ domain: host });

/** The URLs of the user pool at a domain as Cognito has it: a prefix or, with dots, a custom domain. */
export const poolAt = (domain: string, { cognito }: Environment): Endpoints["pool"] =>
  poolEndpointsOf({
    ...cognito,
    domain: domain.includes(".") ? { name: domain, certificateArn: "" } : domain,
  });

/** The host of a text that is a URL. */
export const hostOf = (url: string | undefined): string | undefined =>
  url !== undefined && URL.canParse(url) ? new URL(url).host : undefined;
