import type { MiddlewareHandler } from "hono";
import type { TenantEnv } from "../context";
import type { Tenant } from "../tenants";
import { ManagementError } from "./error";

/** Requests allowed at once, and added each second: those of a production tenant on the Enterprise plan. */
const BURST = 50;
const REFILL = 16;

interface Bucket {
  tokens: number;
  /** Milliseconds since the epoch. */
  filledAt: number;
}

/**
 * Auth0's token bucket over the whole Management API, one for each tenant.
 *
 * @see https://auth0.com/docs/troubleshoot/customer-support/operational-policies/rate-limit-policy
 */
export function rateLimit(): MiddlewareHandler<TenantEnv> {
  const buckets = new WeakMap<Tenant, Bucket>();
  return async (c, next) => {
    const now = Date.now();
    const bucket = buckets.get(c.get("tenant")) ?? { tokens: BURST, filledAt: now };
    buckets.set(c.get("tenant"), bucket);
    bucket.tokens = Math.min(BURST, bucket.tokens + (Math.max(0, now - bucket.filledAt) / 1000) * REFILL);
    bucket.filledAt = now;
    const allowed = bucket.tokens >= 1;
    if (allowed) bucket.tokens -= 1;
    const full = now / 1000 + (BURST - bucket.tokens) / REFILL;
    c.header("x-ratelimit-limit", String(BURST));
    c.header("x-ratelimit-remaining", String(Math.floor(bucket.tokens)));
    c.header("x-ratelimit-reset", String(Math.ceil(full)));
    if (!allowed) throw new ManagementError(429, "Global limit has been reached", "too_many_requests");
    await next();
  };
}
