import type { MfaSettings } from "../../../user-pools/types";
import { checkMfaConfig } from "../../rules/mfa";
import { checkSenders } from "../../rules/senders";
import type { AccountOperation } from "../operation";

interface OfPool {
  readonly UserPoolId: string;
}

/** Replaces the whole: what the request leaves out, the pool no longer has. */
const setUserPoolMfaConfig: AccountOperation<OfPool & MfaSettings> = async (input, { context, pools }) => {
  const { UserPoolId, SmsMfaConfiguration } = input;
  checkMfaConfig(input, await pools.userPool(UserPoolId));
  const { SmsConfiguration, SmsAuthenticationMessage } = SmsMfaConfiguration ?? {};
  if (SmsConfiguration !== undefined) checkSenders({ SmsConfiguration }, pools.realm);
  await context.backend.putUserPool(UserPoolId, {
    ...Object.fromEntries(SETTINGS.map((name) => [name, input[name] ?? null])),
    MfaConfiguration: input.MfaConfiguration ?? "OFF",
    // They are the pool's as well, for verification.
    ...(SmsConfiguration && { SmsConfiguration }),
    ...(SmsAuthenticationMessage && { SmsAuthenticationMessage }),
  });
  return mfaConfigOf(await pools.userPool(UserPoolId));
};

const getUserPoolMfaConfig: AccountOperation<OfPool> = async ({ UserPoolId }, { pools }) =>
  mfaConfigOf(await pools.userPool(UserPoolId));

const SETTINGS = [
  "SmsMfaConfiguration",
  "SoftwareTokenMfaConfiguration",
  "EmailMfaConfiguration",
  "WebAuthnConfiguration",
] as const;

/** What was never set is left out. */
function mfaConfigOf(pool: MfaSettings): MfaSettings {
  const { MfaConfiguration = "OFF", SoftwareTokenMfaConfiguration: token } = pool;
  return {
    ...Object.fromEntries(SETTINGS.flatMap((name) => (pool[name] ? [[name, pool[name]]] : []))),
    ...(token && { SoftwareTokenMfaConfiguration: { Enabled: token.Enabled ?? false } }),
    MfaConfiguration,
  };
}

/** Multi-factor authentication of a pool. */
export const MFA = {
  GetUserPoolMfaConfig: getUserPoolMfaConfig,
  SetUserPoolMfaConfig: setUserPoolMfaConfig,
};
