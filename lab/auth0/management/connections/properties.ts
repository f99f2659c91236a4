import { z } from "zod";
import type { Json, PayloadSchema, Present } from "../payload";
import { STRATEGIES } from "./strategy-names";

/** Properties of Auth0's connections that this project does not use. */
const BEYOND_LAB = [
  "connected_accounts.cross_app_access",
  "cross_app_access_requesting_app",
  "cross_app_access_resource_app",
];

/** Parameters that Auth0 passes on from `/authorize` to the identity provider. */
const ALIASES = [
  "acr_values",
  "audience",
  "client_id",
  "display",
  "id_token_hint",
  "login_hint",
  "max_age",
  "prompt",
  "resource",
  "response_mode",
  "response_type",
  "ui_locales",
] as const;

/** The options that Auth0 checks for every strategy; it takes all others as they are. */
const options = z.looseObject({
  client_id: z.string().optional(),
  client_secret: z.string().optional(),
  api_enable_users: z.boolean().optional(),
  basic_profile: z.boolean().optional(),
  ext_admin: z.boolean().optional(),
  ext_agreed_terms: z.boolean().optional(),
  ext_assigned_plans: z.boolean().optional(),
  ext_groups: z.boolean().optional(),
  ext_is_suspended: z.boolean().optional(),
  ext_profile: z.boolean().optional(),
  non_persistent_attrs: z.array(z.string()).nullish(),
  set_user_root_attributes: z.enum(["on_each_login", "on_first_login", "never_on_login"]).optional(),
  upstream_params: z
    .record(z.string(), z.strictObject({ alias: z.enum(ALIASES).optional(), value: z.string().optional() }))
    .nullish(),
});

const METADATA_MAXIMUM = 10;
const metadata = z
  .record(z.string(), z.string().max(255).nullable())
  .superRefine((values, context) => {
    const count = Object.keys(values).length;
    if (count <= METADATA_MAXIMUM) return;
    const message = `Too many properties defined (${count}), maximum ${METADATA_MAXIMUM}`;
    context.addIssue({ code: "custom", message });
  })
  .transform((values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)));

const purpose = z.strictObject({ active: z.boolean() });
const optional = {
  authentication: purpose,
  connected_accounts: purpose,
  display_name: z.string().max(128),
  is_domain_connection: z.boolean(),
  metadata,
  options,
  realms: z.array(z.string().min(1)),
  show_as_button: z.boolean(),
};

const created = z
  .strictObject(optional)
  .partial()
  .extend({
    name: z
      .string()
      .max(128)
      .regex(/^[a-zA-Z0-9](-[a-zA-Z0-9]|[a-zA-Z0-9])*$/),
    strategy: z.enum(STRATEGIES),
    enabled_clients: z.array(z.string()).optional(),
  });
const updated = z.strictObject(optional).partial();

/** Body of `POST /connections`. */
export const CREATE_CONNECTION: PayloadSchema<typeof created> = { schema: created, beyondLab: BEYOND_LAB };
/** Body of `PATCH /connections/{id}`. */
export const UPDATE_CONNECTION: PayloadSchema<typeof updated> = {
  schema: updated,
  // Sources differ on whether a change may still name the clients, and on whether that has an effect.
  beyondLab: [...BEYOND_LAB, "enabled_clients"],
  minProperties: 1,
};

export type ConnectionRequest = Json<z.output<typeof created>>;
export type ConnectionChange = Json<z.output<typeof updated>>;
export type ConnectionOptions = z.output<typeof options>;

/** A connection without its ID and its clients: what the request says, and Auth0's defaults. */
export type ConnectionProperties = Present<
  Omit<ConnectionRequest, "enabled_clients">,
  "authentication" | "connected_accounts" | "is_domain_connection" | "options" | "realms"
>;
