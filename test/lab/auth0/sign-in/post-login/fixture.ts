import assert from "node:assert/strict";
import { decodeJwt, type JWTPayload } from "jose";
import { DEPLOYER_SCOPES } from "../../../../../lab/auth0";
import { bindActions, deployedAction } from "../../management/actions/fixture";
import { DOMAIN } from "../../tenant";
import { type DeployedTenant, deployTenant } from "../fixture";

/** A tenant whose Actions have these bodies, in this order. */
export async function tenantWithActions(
  bodies: readonly string[],
  options: Parameters<typeof deployTenant>[0] = {},
): Promise<DeployedTenant> {
  const scopes = [...DEPLOYER_SCOPES, "read:users", "update:users"];
  const tenant = await deployTenant({ scopes, ...options });
  const ids: string[] = [];
  for (const body of bodies) ids.push(await deployedAction(tenant.manage, { code: handler(body) }));
  await bindActions(tenant.manage, ...ids);
  return tenant;
}

/** An Action's code with that body. */
export function handler(body: string): string {
  return `exports.onExecutePostLogin = async (event, api) => {\n${body}\n};`;
}

/** Redeems the code of a sign-in. @returns the claims of the ID token, and what `/userinfo` says */
export async function claimsOf(
  tenant: DeployedTenant,
  answer: URLSearchParams,
): Promise<{ idToken: JWTPayload; userinfo: Record<string, unknown> }> {
  const { status, body } = await tenant.redeem(answer.get("code"));
  assert.equal(status, 200, `${answer} ${JSON.stringify(body)}`);
  const response = await tenant.cloud.fetch(
    new Request(`https://${DOMAIN}/userinfo`, { headers: { authorization: `Bearer ${body.access_token}` } }),
  );
  return {
    idToken: decodeJwt(body.id_token),
    userinfo: (await response.json()) as Record<string, unknown>,
  };
}
