import type { MiddlewareHandler } from "hono";
import { cors } from "hono/cors";
import type { DomainEnv } from "./context";

const allowOrigin = cors({ origin: (origin) => origin, allowMethods: ["GET", "POST"], credentials: true });

/**
 * Lets a page of any site call an endpoint: the answer names the page's origin. The pages of a domain, and its authorization
 * and logout endpoints, have no such headers, since a browser goes there itself.
 *
 * @see https://github.com/DuendeArchive/identity-model-oidc-client-js/issues/1107
 * @see https://github.com/aws-samples/cloudfront-authorization-at-edge/issues/233
 */
export const allowOtherSites: MiddlewareHandler<DomainEnv> = (c, next) =>
  c.req.header("origin") === undefined ? next() : allowOrigin(c, next);
