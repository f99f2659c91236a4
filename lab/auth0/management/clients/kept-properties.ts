import { z } from "zod";

const text = z.string().min(1);
const deviceBinding = z.enum(["none", "ip", "asn"]);

const sessionTransfer = z.strictObject({
  can_create_session_transfer_token: z.boolean().optional(),
  allowed_authentication_methods: z.array(z.enum(["cookie", "query"])).optional(),
  enforce_device_binding: deviceBinding.optional(),
  allow_refresh_token: z.boolean().optional(),
  enforce_cascade_revocation: z.boolean().optional(),
  enforce_online_refresh_tokens: z.boolean().optional(),
  delegation: z
    .strictObject({
      allow_delegated_access: z.boolean().optional(),
      enforce_device_binding: deviceBinding.optional(),
    })
    .nullable()
    .optional(),
});

/** What Auth0 adds to `session_transfer`, as recordings of the auth0 provider have it. */
const SESSION_TRANSFER = {
  can_create_session_transfer_token: false,
  allowed_authentication_methods: [],
  enforce_device_binding: "ip" as const,
  allow_refresh_token: false,
  enforce_online_refresh_tokens: true,
  enforce_cascade_revocation: true,
};

/**
 * Properties that the lab only keeps: they are about grants and features that it does not have. Whoever signs in to a client that
 * demands one of them is told so.
 *
 * @see https://auth0.com/docs/api/management/v2/clients/patch-clients-by-id
 */
export const KEPT_PROPERTIES = {
  async_approval_notification_channels: z.array(z.enum(["guardian-push", "email"])).min(1),
  compliance_level: z.enum([
    "none",
    "fapi1_adv_pkj_par",
    "fapi1_adv_mtls_par",
    "fapi2_sp_pkj_mtls",
    "fapi2_sp_mtls_mtls",
  ]),
  encryption_key: z.strictObject({
    pub: text.optional(),
    cert: text.optional(),
    subject: text.optional(),
    thumbprint: text.optional(),
  }),
  fedcm_login: z.strictObject({ google: z.strictObject({ is_enabled: z.boolean().optional() }).optional() }),
  identity_assertion_authorization_grant: z.strictObject({ active: z.boolean() }),
  organization_discovery_methods: z.array(z.enum(["email", "organization_name"])).min(1),
  session_transfer: sessionTransfer.transform((given) => ({ ...SESSION_TRANSFER, ...given })),
  token_exchange: z.strictObject({
    allow_any_profile_of_type: z.array(z.enum(["custom_authentication", "on_behalf_of_token_exchange"])),
  }),
  token_quota: z.strictObject({
    client_credentials: z.strictObject({
      enforce: z.boolean().optional(),
      per_day: z.int().min(1).optional(),
      per_hour: z.int().min(1).optional(),
    }),
  }),
};

/** Those in a change: `null` removes each. */
export const REMOVABLE_PROPERTIES = {
  async_approval_notification_channels: KEPT_PROPERTIES.async_approval_notification_channels.nullable(),
  compliance_level: KEPT_PROPERTIES.compliance_level.nullable(),
  encryption_key: KEPT_PROPERTIES.encryption_key.nullable(),
  fedcm_login: KEPT_PROPERTIES.fedcm_login.nullable(),
  identity_assertion_authorization_grant: KEPT_PROPERTIES.identity_assertion_authorization_grant.nullable(),
  organization_discovery_methods: KEPT_PROPERTIES.organization_discovery_methods.nullable(),
  session_transfer: KEPT_PROPERTIES.session_transfer.nullable(),
  token_exchange: KEPT_PROPERTIES.token_exchange.nullable(),
  token_quota: KEPT_PROPERTIES.token_quota.nullable(),
};
