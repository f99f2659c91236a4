import type { Environment } from "../../../environments/schema";
import { type Endpoints, endpointsOf } from "../../../stacks/endpoints";

/** The URLs of a broker at a host other than the environment file's. */
export const brokerAt = (host: string, { cognito }: Environment): Endpoints["broker"] =>
  endpointsOf({ auth0: { domain: host }, cognito }).broker;

/** The URLs of the user pool at a domain as Cognito has it: a prefix or, with dots, a custom domain. */
export const poolAt = (domain: string, { auth0, cognito }: Environment): Endpoints["pool"] =>
  endpointsOf({
    auth0,
    cognito: { ...cognito, domain: domain.includes(".") ? { name: domain, certificateArn: "" } : domain },
  }).pool;

/** The host of a text that is a URL. */
export const hostOf = (url: string | undefined): string | undefined =>
  url !== undefined && URL.canParse(url) ? new URL(url).host : undefined;
